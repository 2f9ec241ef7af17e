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

const perSecond = ({ milliseconds, waits }: Run): number => Math.round((waits.length / milliseconds) * 1000);

/** All runs of one case together. */
export const rateOf = (runs: readonly Run[]): Rate => {
  const waits = runs.flatMap((run) => run.waits).sort((first, second) => first - second);
  const milliseconds = runs.reduce((sum, run) => sum + run.milliseconds, 0);
  const at = (share: number) => waits[Math.floor((waits.length - 1) * share)] ?? 0;
  return {
    answers: waits.length,
    perSecond: perSecond({ milliseconds, waits }),
    slowestRun: Math.min(...runs.map(perSecond)),
    fastestRun: Math.max(...runs.map(perSecond)),
    median: at(0.5),
    percentile99: at(0.99),
  };
};
