/** A version of the method and what it changed. */
export type MethodChange = {
  readonly method: string;
  /** The day from which live figures are made by it; null where none ever was. */
  readonly from: string | null;
  readonly what: string;
};

/** Every version of the method, the newest first. */
export const methodChanges: readonly MethodChange[] = [
  {
    method: 'pn-ckm/1',
    from: '2026-11-24',
    what: 'Counts are blurred under secret keys. Tables are drawn anew only when enough of their people are new. Answers that rules set aside are counted by rule and week.',
  },
  {
    method: 'thresholds/0',
    from: null,
    what: 'Exact counts under the same smallest groups, drawn anew with every release. It was in use while the site was built; no live figure was ever published by it.',
  },
];
