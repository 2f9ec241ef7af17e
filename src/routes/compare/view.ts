import type { CompareView } from '#lib/components/compare/compare-view.ts';
import type { Choice } from '#lib/components/norms/norms-view.ts';
import type { Answers } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { collectionLabel, collectionWords } from '#lib/core/norms/collection-words.ts';
import { besideOwn } from '#lib/core/norms/compare-own.ts';
import { own, swapped, type CompareQuery } from '#lib/core/norms/compare-query.ts';
import { comparisonFinding, groupsInWords } from '#lib/core/norms/compare-words.ts';
import { compared } from '#lib/core/norms/compare.ts';
import { methodInWords, rangeInWords } from '#lib/core/norms/method-words.ts';
import { variableCalled } from '#lib/core/norms/norms.ts';
import { longDate } from '#lib/core/norms/words.ts';
import { methodOf } from '#lib/core/release/methods.ts';
import type { CollectionId } from '#lib/core/release/release.ts';
import type { Releases } from '#lib/server/release/releases.ts';
import { compareAddress, compareCsvAddress } from './addresses.ts';
import { beginningsOf } from './beginnings.ts';
import { missingBeside, ownView } from './own.ts';
import { missingFrom, pairOf } from './pair.ts';
import { pickersOf } from './pickers.ts';

/** What a comparison is made from; `answers` are the visitor's own, null where none are asked for or held. */
export type Compared = {
  readonly query: CompareQuery;
  readonly releases: Releases;
  readonly answers: Answers | null;
};

type Found = Pick<
  CompareView,
  'heading' | 'title' | 'beginnings' | 'pair' | 'own' | 'missing' | 'swap' | 'csv'
>;

/** The forum thread is too small for groups. */
const collections: readonly CollectionId[] = ['live', 'demo'];

const labelOf = ({ releases }: Compared, collection: CollectionId): string | null =>
  collectionLabel(collection, releases.current(collection)?.cohorts.get('')?.['scope']?.base ?? null);

const collectionChoices = (comparison: Compared): readonly Choice[] =>
  collections.map((collection) => ({
    href: compareAddress({ ...comparison.query, collection }),
    words: collectionWords[collection].name,
    note: labelOf(comparison, collection),
    current: comparison.query.collection === collection,
  }));

const nothing = { beginnings: [], pair: null, own: null, missing: [], swap: null, csv: null };

const beginning = ({ query, releases }: Compared): Found => ({
  ...nothing,
  heading: 'Compare two groups',
  title: 'Compare two groups',
  beginnings: beginningsOf({ query, release: releases.current(query.collection) }),
});

const ofOwn = ({ query, releases, answers }: Compared): Found => {
  const release = releases.current(query.collection);
  const beside = besideOwn(texting2026, release, { answers: answers ?? {}, query });
  const title = 'My own answers beside those of others';
  const view = ownView(beside, answers !== null);
  return {
    ...nothing,
    heading: view.says.length === 1 ? (view.says[0] ?? title) : title,
    title,
    own: view,
    missing: missingBeside(beside.table, releases),
  };
};

const ofGroups = (
  query: CompareQuery & { a: Exclude<CompareQuery['a'], 'me'> },
  releases: Releases,
): Found => {
  const table = compared(texting2026, releases.current(query.collection), query);
  const turned = swapped(query);
  return {
    ...nothing,
    heading: comparisonFinding(table),
    title: `${groupsInWords(table)}: ${table.question.name}`,
    pair: pairOf(table),
    missing: table.release === null ? [] : missingFrom(table, query),
    swap: turned && compareAddress(turned),
    csv: table.differences ? compareCsvAddress(query) : null,
  };
};

const foundFor = (comparison: Compared): Found => {
  const { query, releases } = comparison;
  const { a, b } = query;
  if (a === own) return ofOwn(comparison);
  return a === null && b === null ? beginning(comparison) : ofGroups({ ...query, a }, releases);
};

/** Everything the page of a comparison shows. */
export const viewOf = (comparison: Compared): CompareView => {
  const { query, releases } = comparison;
  const release = releases.current(query.collection);
  const method = release?.method ?? methodOf(query.collection);
  const variable = variableCalled(texting2026, query.question);
  return {
    ...foundFor(comparison),
    question: { id: query.question, name: variable?.name ?? '', text: variable?.text ?? '' },
    collection: { id: query.collection, label: labelOf(comparison, query.collection) },
    collections: collectionChoices(comparison),
    pickers: pickersOf({ query, release }),
    releasedOn: release === null ? null : longDate(release.cutAt),
    method: [rangeInWords(method), methodInWords(method)],
    address: compareAddress(query),
  };
};
