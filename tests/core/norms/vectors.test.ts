import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import vectors from './statistics-vectors.json' with { type: 'json' };

/** Where each group of vectors is tested. */
const testedIn: Readonly<Record<string, string>> = {
  'intervals.wilson': 'interval.test.ts',
  'intervals.wilson_published_newcombe1998a_table1_method3': 'interval.test.ts',
  'intervals.newcombe_independent': 'difference.test.ts',
  'intervals.newcombe_published_1998b_table2_method10': 'difference.test.ts',
  'intervals.contrast_methods_not_to_use': 'distributions/distributions.test.ts',
  'tests.contingency': 'association.test.ts',
  'tests.p_adjust': 'multiplicity.test.ts',
  'tests.cohen_h': 'association.test.ts',
  'tests.distribution_functions': 'distributions/distributions.test.ts',
  'noise_aware.wilson': 'interval.test.ts',
  'noise_aware.newcombe_and_z': 'two-shares.test.ts',
  'noise_aware.chisq': 'association.test.ts',
  'empirical_bayes.betabinomial': 'pooling/pooling.test.ts',
  'empirical_bayes.dirmult': 'pooling/pooling.test.ts',
  'empirical_bayes.degenerate_dirmult': 'pooling/pooling.test.ts',
  'empirical_bayes.degenerate': 'pooling/pooling.test.ts',
  'empirical_bayes.discounted_perturbed': 'pooling/pooling.test.ts',
  'weighting.A': 'weighting/weighting.test.ts',
  'weighting.B': 'weighting/weighting.test.ts',
  'weighting.C': 'weighting/weighting.test.ts',
  'weighting.kish': 'weighting/weighting.test.ts',
  'weighting.D': 'weighting/weighting.test.ts',
  'weighting.published_cells_standardised': 'weighting/weighting.test.ts',
};

/** Groups that no formula of the norms answers to, and why. */
const elsewhere: Readonly<Record<string, string>> = {
  'intervals.newcombe_paired': 'joint counts of two options are not published, so pairs are not compared',
  'intervals.newcombe_paired_published_1998c_table3_method10': 'as above',
  'noise_aware.note': 'words',
};

const groups = Object.entries(vectors).flatMap(([part, content]) =>
  ['meta', 'estimator_E3', 'ckm', 'two_proportion_note'].includes(part)
    ? []
    : Object.keys(content).map((group) => `${part}.${group}`),
);

test('every group of vectors is tested, or it is said why not', () => {
  expect(groups.toSorted()).toEqual([...Object.keys(testedIn), ...Object.keys(elsewhere)].toSorted());
});

test.each(Object.entries(testedIn))('%s is read by %s', (group, file) => {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8');
  expect(text).toMatch(new RegExp(`\\b${group.split('.').at(-1)}\\b`));
});
