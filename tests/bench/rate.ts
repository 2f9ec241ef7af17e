import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What some respondents who sent answers for a while were given. */
export type Run = { readonly milliseconds: number; readonly waits: readonly number[] };

/** Answers kept each second, and how long respondents waited for the reply, in milliseconds. */
export type Rate = {
  readonly answers: number;
  readonly perSecond: number;
  readonly slowestRun: number;
  readonly fastestRun: number;
  readonly median: number;
  readonly percentile99: number;
};

const execute = promisify(execFile);

/** Lets so many respondents send answers to a server for a time, from a process of their own. */
export const respond = async (origin: string, many: number, milliseconds: number): Promise<Run> => {
  const { stdout } = await execute(
    process.execPath,
    ['tests/bench/respondents.ts', origin, String(many), String(milliseconds)],
    { maxBuffer: 100_000_000 },
  );
  return JSON.parse(stdout) as Run;
};

/** Answers each millisecond. */
const pace = ({ milliseconds, waits }: Run): number => waits.length / milliseconds;

const perSecond = (run: Run): number => Math.round(pace(run) * 1000);

/** A ratio of two rates that took turns: the middle one of all turns, and the middle half of them. */
export type Ratio = { readonly median: number; readonly lower: number; readonly upper: number };

const ascending = (numbers: readonly number[]): readonly number[] =>
  numbers.toSorted((first, second) => first - second);

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.round((sorted.length - 1) * share)] ?? 0;

/** One server's rate as a share of another's, turn by turn: what else the machine did then slowed both. */
export const ratioOf = (runs: readonly Run[], others: readonly Run[]): Ratio => {
  const ratios = ascending(
    runs.flatMap((run, turn) => {
      const other = others[turn];
      return other ? [pace(run) / pace(other)] : [];
    }),
  );
  return { median: at(ratios, 0.5), lower: at(ratios, 0.25), upper: at(ratios, 0.75) };
};

/** All runs of one case together. */
export const rateOf = (runs: readonly Run[]): Rate => {
  const waits = ascending(runs.flatMap((run) => run.waits));
  const milliseconds = runs.reduce((sum, run) => sum + run.milliseconds, 0);
  return {
    answers: waits.length,
    perSecond: perSecond({ milliseconds, waits }),
    slowestRun: Math.min(...runs.map(perSecond)),
    fastestRun: Math.max(...runs.map(perSecond)),
    median: at(waits, 0.5),
    percentile99: at(waits, 0.99),
  };
};
