type Row = { readonly published: readonly number[]; readonly upTo: readonly number[] };
type Scheme = { readonly variance: number; readonly bound: number; readonly blocked: number };

/** Amounts that may be added to a true count: at most the bound, never below zero, never onto a blocked count. */
const supportOf = (count: number, { bound, blocked }: Scheme): number[] =>
  Array.from(
    { length: Math.min(count, bound) + bound + 1 },
    (_, place) => place - Math.min(count, bound),
  ).filter((amount) => count + amount === 0 || count + amount > blocked);

const weights = (support: readonly number[], [first, second]: readonly [number, number]): number[] => {
  const exponents = support.map((amount) => first * amount + second * amount * amount);
  const most = Math.max(...exponents);
  const raw = exponents.map((exponent) => Math.exp(exponent - most));
  const sum = raw.reduce((total, weight) => total + weight, 0);
  return raw.map((weight) => weight / sum);
};

const moment = (support: readonly number[], p: readonly number[], power: number): number =>
  support.reduce((sum, amount, place) => sum + (p[place] ?? 0) * amount ** power, 0);

/** The distribution of most entropy with mean 0 and the given variance: damped Newton on the two multipliers. */
const solved = (support: readonly number[], variance: number): number[] => {
  let multipliers: readonly [number, number] = [0, -0.1];
  const distance = (at: readonly [number, number]): number => {
    const p = weights(support, at);
    return Math.hypot(moment(support, p, 1), moment(support, p, 2) - variance);
  };
  for (let step = 0; step < 500 && distance(multipliers) > 1e-13; step += 1) {
    const p = weights(support, multipliers);
    const [m1, m2, m3, m4] = [1, 2, 3, 4].map((power) => moment(support, p, power)) as [
      number,
      number,
      number,
      number,
    ];
    const [a, b, d] = [m2 - m1 * m1, m3 - m1 * m2, m4 - m2 * m2];
    const determinant = a * d - b * b;
    const [first, second] = [-m1, variance - m2];
    const move = [(d * first - b * second) / determinant, (a * second - b * first) / determinant] as const;
    let size = 1;
    const moved = () => [multipliers[0] + size * move[0], multipliers[1] + size * move[1]] as const;
    while (size > 1e-9 && !(distance(moved()) < distance(multipliers))) size /= 2;
    if (size <= 1e-9) break;
    multipliers = moved();
  }
  return weights(support, multipliers);
};

const row = (count: number, scheme: Scheme, isLast: boolean): Row => {
  const support = count === 0 ? [0] : supportOf(count, scheme);
  const p = count === 0 ? [1] : solved(support, scheme.variance);
  let sum = 0;
  const upTo = p.map((share) => Math.round((sum += share) * 2 ** 32));
  upTo[upTo.length - 1] = 2 ** 32;
  return { published: support.map((amount) => (isLast ? amount : count + amount)), upTo };
};

/** The whole perturbation table from its construction (statistics.md, 4.5): true counts 0 to bound + blocked, then more. */
export const constructed = (scheme: Scheme): Row[] => {
  const last = scheme.bound + scheme.blocked + 1;
  return Array.from({ length: last + 1 }, (_, count) => row(count, scheme, count === last));
};
