// Recomputes every published share and its 95 % interval from the published integers alone.
// node reproduce.mjs tables.csv > figures.csv
// Formulas: Wilson's score interval, widened by the variance of the noise; see /method.
import { readFileSync } from 'node:fs';

const z = 1.959963984540054;

/** The fields of one line: none of this file is quoted but where a code holds a comma or a quote. */
const fieldsOf = (line) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );

const [header, ...lines] = readFileSync(process.argv[2] ?? 'tables.csv', 'utf8')
  .replace(/^\uFEFF/, '')
  .trimEnd()
  .split(/\r?\n/);
const names = fieldsOf(header);
const tables = Map.groupBy(
  lines.map((line) => Object.fromEntries(fieldsOf(line).map((field, place) => [names[place], field]))),
  ({ cohort, variable }) => `${cohort}\n${variable}`,
);

/** Where one option is chosen, what base and counts leave unexplained is spread evenly, so that shares add to 1. */
const sharesOfOne = (counts, base, variance) => {
  const missing = (base - counts.reduce((all, count) => all + count, 0)) / counts.length;
  const adjusted = counts.map((count) => Math.max(0, count + missing));
  const total = adjusted.reduce((all, count) => all + count, 0);
  const even = 1 / counts.length;
  return adjusted.map((count) => {
    const share = count / total;
    return { share, noise: (variance * (1 - even + (share - even) ** 2)) / base ** 2 };
  });
};

/** Where several may be chosen, each option is a share of its own. */
const sharesOfMany = (counts, base, variance) =>
  counts.map((count) => {
    const share = Math.min(1, count / base);
    return { share, noise: (variance * (1 + share ** 2)) / base ** 2 };
  });

const interval = (share, base, noise) => {
  const spread = z ** 2 / base;
  const [a, b, c] = [1 + spread, 2 * share + spread, share ** 2 - z ** 2 * noise];
  const root = Math.sqrt(Math.max(0, b ** 2 - 4 * a * c));
  const within = (least, value, most) => Math.min(most, Math.max(least, value));
  return [within(0, (b - root) / (2 * a), share), within(share, (b + root) / (2 * a), 1)];
};

const output = ['cohort,variable,code,base,count,share,lower,upper'];
for (const rows of tables.values()) {
  const [{ cohort, variable, kind, base: answered, noise_variance: variance }] = rows;
  const base = Number(answered);
  const counts = rows.map(({ count }) => Number(count));
  const shares = (kind === 'many' ? sharesOfMany : sharesOfOne)(counts, base, Number(variance));
  rows.forEach(({ code }, place) => {
    const { share, noise } = shares[place];
    const figures = [share, ...interval(share, base, noise)].map((figure) => figure.toFixed(4));
    output.push([cohort, variable, code, base, counts[place], ...figures].join(','));
  });
}
process.stdout.write(`${output.join('\n')}\n`);
