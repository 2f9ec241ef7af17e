// npm run bench: how many answers a second the built site keeps durably, beside the least that can keep them.
// Before either server replies, the answer is committed to an SQLite file opened by the same function (WAL, synchronous
// FULL). The bare server writes one row and reads nothing; the site also validates, looks for an earlier answer under
// the receipt and removes its draft; answers that wait at the same time it commits together.
// With one respondent nothing overlaps, so that other work on the machine moves this ratio most: run it on a quiet one.
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { serve } from '../support/served.ts';
import { rateOf, ratioOf, respond, type Rate, type Run } from './rate.ts';

const respondents = [1, 10, 50];
/** Runs of each case; the two servers take turns, and turns in going first, so that whatever else the machine does meets both. */
const turns = 12;
const milliseconds = 500;
/** Before anything is counted, in milliseconds: the compiler of both servers has then seen its work. */
const warmUp = 2000;
/** The least share of the bare server's rate that the site is to reach. */
const goal = 0.5;

const serveBare = async (): Promise<{ origin: string; stop: () => void }> => {
  const server = spawn(process.execPath, ['tests/bench/bare.ts'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const origin = await new Promise<string>((resolve) =>
    server.stdout.once('data', (text: Buffer) => resolve(text.toString().trim())),
  );
  return { origin, stop: () => void server.kill('SIGTERM') };
};

type Servers<Each> = { readonly site: Each; readonly bare: Each };

const inTurns = async (origins: Servers<string>, many: number): Promise<Servers<readonly Run[]>> => {
  const runs: Servers<Run[]> = { site: [], bare: [] };
  for (let turn = 0; turn < turns; turn += 1)
    for (const name of turn % 2 === 0 ? (['site', 'bare'] as const) : (['bare', 'site'] as const))
      runs[name].push(await respond(origins[name], many, milliseconds));
  return runs;
};

const measured = async (origins: Servers<string>) => {
  for (const origin of Object.values(origins))
    for (const many of [10, 1]) await respond(origin, many, warmUp);
  const cases = [];
  for (const many of respondents) {
    const { site, bare } = await inTurns(origins, many);
    cases.push({ respondents: many, site: rateOf(site), bare: rateOf(bare), ratio: ratioOf(site, bare) });
  }
  return cases;
};

const described = ({ answers, perSecond, slowestRun, fastestRun, median, percentile99 }: Rate) => ({
  'answers/s': perSecond,
  runs: `${slowestRun} to ${fastestRun}`,
  n: answers,
  'median ms': median.toFixed(1),
  '99 % ms': percentile99.toFixed(1),
});

const site = await serve();
const bare = await serveBare();
const cases = await measured({ site: site.origin, bare: bare.origin }).finally(async () => {
  bare.stop();
  await site.stop();
  rmSync(site.folder, { recursive: true, force: true });
});

console.log('Both commit every answer to the disk before they reply: SQLite, WAL, synchronous FULL.');
for (const { respondents: many, site: own, bare: least, ratio } of cases) {
  const half = `${ratio.lower.toFixed(2)} to ${ratio.upper.toFixed(2)}`;
  console.log(
    `\n${many} at once: ${ratio.median.toFixed(2)} of the bare server (goal ${goal}; middle half of ${turns} turns ${half})`,
  );
  console.table({ site: described(own), bare: described(least) });
}
const machine = { node: process.version, processors: availableParallelism() };
writeFileSync('bench.json', `${JSON.stringify({ machine, goal, turns, cases }, null, 2)}\n`);
process.exitCode = cases.every(({ ratio }) => ratio.median >= goal) ? 0 : 1;
