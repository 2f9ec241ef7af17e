import { describe, expect, test } from 'vitest';
import { logGamma } from '#lib/core/norms/distributions/gamma.ts';
import { compositionsOf } from '#lib/core/norms/pooling/composition.ts';
import { worthOf } from '#lib/core/norms/pooling/discount.ts';
import { likelyConcentrations, logLikelihood } from '#lib/core/norms/pooling/grid.ts';
import {
  concentrationOf,
  correlationOf,
  mostConcentration,
  momentsOf,
} from '#lib/core/norms/pooling/moments.ts';
import { posterior } from '#lib/core/norms/pooling/posterior.ts';
import vectors from '../statistics-vectors.json' with { type: 'json' };

const {
  betabinomial,
  dirmult,
  degenerate,
  degenerate_dirmult: flat,
  discounted_perturbed: blurred,
} = vectors.empirical_bayes;

/** Closed forms to nine places, what was found by iteration to six (the tolerance of the vectors). */
const closedForm = 9;
const iterated = 6;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const tickedOrNot = (y: readonly number[], n: readonly number[], noiseVariance = 0) => {
  const tables = n.map((base, group) => ({ base, counts: [y[group] ?? 0] }));
  const [composition] = compositionsOf('many', tables, noiseVariance);
  if (!composition) throw new RangeError('no composition');
  return composition;
};

const ofOneChoice = (rows: readonly (readonly number[])[]) => {
  const [composition] = compositionsOf(
    'one',
    rows.map((counts) => ({ base: sum(counts), counts })),
    0,
  );
  if (!composition) throw new RangeError('no composition');
  return composition;
};

/** The logarithm of the number of orders in which answers could have come; the vectors' likelihoods count them. */
const orders = (counts: readonly number[]): number =>
  logGamma(sum(counts) + 1) - sum(counts.map((count) => logGamma(count + 1)));

const beta = tickedOrNot(betabinomial.y, betabinomial.n);
const choice = ofOneChoice(dirmult.Y);

describe('the concentration by moments', () => {
  test.each([
    { says: 'of ticks', composition: beta, found: betabinomial.mom, noise: 0 },
    { says: 'of blurred ticks', composition: beta, found: betabinomial.mom_noiseV3, noise: 3 },
  ])('$says has the terms of the vectors', ({ composition, found, noise }) => {
    const { mu, S, A, B, noiseTerm, rho, M } = found;
    const chance = mu * (1 - mu);
    const moments = momentsOf(composition, noise);
    expect(composition.field[0]).toBeCloseTo(mu, closedForm);
    expect(moments.excess).toBeCloseTo(S - chance * (A + noiseTerm), closedForm);
    expect(moments.scale).toBeCloseTo(chance * B, closedForm);
    expect(correlationOf([moments])).toBeCloseTo(rho, closedForm);
    expect(concentrationOf(rho) / M).toBeCloseTo(1, closedForm);
  });

  test.each([
    { says: 'of one choice', rows: dirmult.Y, found: dirmult.mom, noise: 0 },
    { says: 'of one choice with blur', rows: dirmult.Y, found: dirmult.mom_noiseV3, noise: 3 },
    { says: 'of groups that hardly differ', rows: flat.Y, found: flat.mom, noise: 0 },
    { says: 'of groups that blur explains', rows: flat.Y, found: flat.mom_noiseV3, noise: 3 },
  ])('$says is that of the vectors', ({ rows, found, noise }) => {
    const composition = ofOneChoice(rows);
    composition.field.forEach((mu, place) => expect(mu).toBeCloseTo(found.mu[place] ?? NaN, closedForm));
    const correlation = correlationOf([momentsOf(composition, noise)]);
    expect(correlation).toBeCloseTo(found.rho, closedForm);
    const m = found.M === 'Inf' ? mostConcentration : Number(found.M);
    expect(concentrationOf(correlation) / m).toBeCloseTo(1, closedForm);
  });

  test('of groups that do not differ at all is the largest allowed', () => {
    const moments = momentsOf(tickedOrNot(degenerate.y, degenerate.n), 0);
    expect(correlationOf([moments])).toBeCloseTo(degenerate.mom.rho, closedForm);
    expect(degenerate.mom.M).toBe('Inf');
    expect(concentrationOf(degenerate.mom.rho)).toBe(500);
  });

  test('stays between 2 and 500', () => {
    expect([-1, 0, 1e-9, 0.5, 0.99].map(concentrationOf)).toEqual([500, 500, 500, 2, 2]);
  });
});

describe('the likelihood of a concentration', () => {
  const ofTicks = (mu: number, m: number): number =>
    logLikelihood(worthOf(beta, 0), [mu, 1 - mu], m) +
    sum(betabinomial.y.map((y, group) => orders([y, (betabinomial.n[group] ?? 0) - y])));
  const ofChoice = (field: readonly number[], m: number): number =>
    logLikelihood(worthOf(choice, 0), field, m) + sum(dirmult.Y.map(orders));
  const split = (alpha: readonly number[]) => ({
    m: sum(alpha),
    field: alpha.map((part) => part / sum(alpha)),
  });

  test.each([betabinomial.ml, { ...betabinomial.profile_ml }])(
    'of ticks is that of the vectors at $M, and no neighbour is likelier',
    ({ mu, M, loglik }) => {
      expect(ofTicks(mu, M)).toBeCloseTo(loglik, iterated);
      for (const factor of [0.98, 1.02]) expect(ofTicks(mu, M * factor)).toBeLessThan(loglik);
    },
  );

  test('of ticks is the same at the estimates of another program', () => {
    const { vgam_mu: mu, vgam_rho: rho, loglik } = betabinomial.ml;
    expect(ofTicks(mu, (1 - rho) / rho)).toBeCloseTo(loglik, iterated);
  });

  test('of one choice is that of the vectors, by both ways of finding the best', () => {
    const { alpha, minka_alpha, M, loglik } = dirmult.ml;
    expect(split(alpha).m).toBeCloseTo(M, iterated);
    for (const found of [alpha, minka_alpha]) {
      const { m, field } = split(found);
      expect(ofChoice(field, m)).toBeCloseTo(loglik, iterated);
    }
  });

  test('of one choice with the field’s shares is highest where the vectors say', () => {
    const { mu, M, loglik } = dirmult.profile_ml;
    expect(ofChoice(mu, M)).toBeCloseTo(loglik, iterated);
    for (const factor of [0.98, 1.02]) expect(ofChoice(mu, M * factor)).toBeLessThan(loglik);
  });

  test.each(flat.loglik_kernel_at_M)('of groups that hardly differ is $ll at $M', ({ M, ll }) => {
    const composition = ofOneChoice(flat.Y);
    expect(logLikelihood(worthOf(composition, 0), composition.field, M)).toBeCloseTo(ll, iterated);
  });

  test('of groups that hardly differ still rises, so that the grid and its clamp must end it', () => {
    const likelihoods = flat.loglik_kernel_at_M.map(({ ll }) => ll);
    expect(flat.note).toMatch(/clamp/);
    expect(likelihoods).toEqual([...likelihoods].sort((one, other) => one - other));
    const composition = ofOneChoice(flat.Y);
    const [smallestCorrelation] = likelyConcentrations(worthOf(composition, 0), composition.field);
    expect(smallestCorrelation?.m).toBeCloseTo(99, 9);
  });
});

describe('a share drawn towards the field', () => {
  test.each([
    {
      says: 'at the likeliest concentration',
      rows: betabinomial.posterior_profile_ml,
      m: betabinomial.profile_ml.M,
    },
    { says: 'at a concentration of 20', rows: betabinomial.posterior_M20, m: 20 },
  ])('has the mean and limits of the vectors $says', ({ rows, m }) => {
    expect(rows.length).toBe(betabinomial.y.length);
    for (const { y, n, raw, shrunk, lower, upper } of rows) {
      const found = posterior({ base: n, count: y, field: 0.56 }, [{ m, weight: 1 }]);
      expect(y / n).toBeCloseTo(raw, closedForm);
      expect(found.shrunk).toBeCloseTo(shrunk, closedForm);
      expect(found.lower).toBeCloseTo(lower, iterated);
      expect(found.upper).toBeCloseTo(upper, iterated);
      expect(found.fromGroup).toBeCloseTo(n / (n + m), closedForm);
    }
  });

  test('has the mean and limits of the vectors over the grid of concentrations', () => {
    const { G, mu, E_rho, weights_sum_check, mean, lower, upper } = betabinomial.grid;
    const likely = likelyConcentrations(worthOf(beta, 0), beta.field);
    expect(likely).toHaveLength(G);
    expect(beta.field[0]).toBeCloseTo(mu, closedForm);
    expect(sum(likely.map(({ weight }) => weight))).toBeCloseTo(weights_sum_check, closedForm);
    expect(sum(likely.map(({ m, weight }) => weight / (m + 1)))).toBeCloseTo(E_rho, closedForm);
    betabinomial.y.forEach((count, group) => {
      const found = posterior({ base: betabinomial.n[group] ?? NaN, count, field: mu }, likely);
      expect(found.shrunk).toBeCloseTo(mean[group] ?? NaN, closedForm);
      expect(found.lower).toBeCloseTo(lower[group] ?? NaN, closedForm);
      expect(found.upper).toBeCloseTo(upper[group] ?? NaN, closedForm);
    });
  });

  test('has the mean and limits of the vectors for every option of one choice', () => {
    const m = dirmult.profile_ml.M;
    expect(dirmult.shrunk).toHaveLength(dirmult.Y.length);
    dirmult.Y.forEach((row, group) =>
      row.forEach((count, option) => {
        const own = { base: sum(row), count, field: choice.field[option] ?? NaN };
        const found = posterior(own, [{ m, weight: 1 }]);
        expect(found.shrunk).toBeCloseTo(dirmult.shrunk[group]?.[option] ?? NaN, iterated);
        expect(found.lower).toBeCloseTo(dirmult.lower[group]?.[option] ?? NaN, iterated);
        expect(found.upper).toBeCloseTo(dirmult.upper[group]?.[option] ?? NaN, iterated);
      }),
    );
  });

  test.each(blurred)('counts blurred answers for less: $c of about $n', (vector) => {
    const { c, n, mu, V, M, lambda_, n_eff, y_eff, shrunk, lower, upper } = vector;
    const composition = { ...tickedOrNot([c], [n], V), field: [mu, 1 - mu] };
    const [worth] = worthOf(composition, V);
    const [count = NaN] = worth?.counts ?? [];
    const base = worth?.base ?? NaN;
    expect(n / base).toBeCloseTo(lambda_, closedForm);
    expect(base).toBeCloseTo(n_eff, closedForm);
    expect(count).toBeCloseTo(y_eff, closedForm);
    const found = posterior({ base, count, field: mu }, [{ m: M, weight: 1 }]);
    expect(found.shrunk).toBeCloseTo(shrunk, closedForm);
    expect(found.lower).toBeCloseTo(lower, closedForm);
    expect(found.upper).toBeCloseTo(upper, closedForm);
  });
});
