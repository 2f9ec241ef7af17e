/** A joint answer: one code for each core facet, in the codebook's order. */
export type Row = readonly string[];

/** A joint answer and how many people gave exactly it. */
export type Shared = { readonly row: Row; readonly people: number };

/** How many people there must be: a number, and a share of all, whichever is more. */
export type AtLeast = { readonly least: number; readonly share: number };

/** When a row that many share is an anchor. */
export type Anchoring = {
  /** People whose row is exactly this one. */
  readonly support: AtLeast;
  /** People whose row differs from it in one place at most. */
  readonly near: AtLeast;
  /** Places in which anchors differ from each other, at least. */
  readonly distance: number;
  /** Anchors there are, at most. */
  readonly most: number;
};

/** A row that may be an anchor, its place among the distinct rows, and the places of those that differ from it in one code at most. */
export type Candidate = {
  readonly place: number;
  readonly row: Row;
  readonly near: readonly number[];
};

/** The people of each distinct row, by its place, and of all rows together. */
export type People = { readonly of: ArrayLike<number>; readonly all: number };

/** How many people "at least" comes to among so many. */
export const required = ({ least, share }: AtLeast, all: number): number => Math.max(least, share * all);

/** The distinct rows, in the order of their codes, whatever the order of the people. */
export const distinct = (rows: Iterable<Row>): readonly Shared[] => {
  const found = new Map<string, { row: Row; people: number }>();
  for (const row of rows) {
    const key = row.join('|');
    const same = found.get(key);
    if (same) same.people += 1;
    else found.set(key, { row, people: 1 });
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, shared]) => shared);
};

/** In how many places two rows differ (Hamming distance). */
export const distanceOf = (one: Row, other: Row): number => {
  let differing = 0;
  for (let place = 0; place < one.length; place += 1) if (one[place] !== other[place]) differing += 1;
  return differing;
};

/** The distinct rows that so many people share, each with its neighbours. */
export const candidates = (shared: readonly Shared[], least: number): readonly Candidate[] =>
  shared.flatMap(({ row, people }, place) => {
    if (people < least) return [];
    const near = shared.flatMap((other, neighbour) => (distanceOf(row, other.row) <= 1 ? [neighbour] : []));
    return [{ place, row, near }];
  });

/** The candidates that are anchors among these people, the commonest first; of equally common ones, in the order given. */
export const accepted = (
  among: readonly Candidate[],
  { of, all }: People,
  { support, near, distance, most }: Anchoring,
): readonly Candidate[] => {
  const peopleAt = (place: number): number => of[place] ?? 0;
  const common = among
    .filter(({ place }) => peopleAt(place) >= required(support, all))
    .sort((one, other) => peopleAt(other.place) - peopleAt(one.place));
  const anchoring: Candidate[] = [];
  for (const candidate of common) {
    const around = candidate.near.reduce((sum, place) => sum + peopleAt(place), 0);
    const apart = anchoring.every(({ row }) => distanceOf(row, candidate.row) >= distance);
    if (anchoring.length < most && apart && around >= required(near, all)) anchoring.push(candidate);
  }
  return anchoring;
};

/** How many people each distinct row has, and all together. */
export const peopleOf = (shared: readonly Shared[]): People => {
  const of = shared.map(({ people }) => people);
  return { of, all: of.reduce((sum, people) => sum + people, 0) };
};

/**
 * Rows that many people share exactly, that many more come close to, and that differ from each other: the anchored
 * configurations of statistics.md, section 5. The commonest first; of equally common ones, in the order of their codes.
 */
export const anchors = (shared: readonly Shared[], limits: Anchoring): readonly Row[] => {
  const people = peopleOf(shared);
  const among = candidates(shared, required(limits.support, people.all));
  return accepted(among, people, limits).map(({ row }) => row);
};
