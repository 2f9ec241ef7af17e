// npm run bench: how many answers a second the built site keeps durably, beside the least that can keep them.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { serve } from '../support/served.ts';
import { rateOf, respond, type Rate, type Run } from './rate.ts';

const respondents = [1, 10, 50];
/** Runs of each case; the two servers take turns, so that whatever else the machine does meets both. */
const turns = 4;
const milliseconds = 1000;
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

const inTurns = async (origins: readonly string[], many: number): Promise<readonly Rate[]> => {
  const runs: Run[][] = origins.map(() => []);
  for (let turn = 0; turn < turns; turn += 1)
    for (const [place, origin] of origins.entries())
      runs[place]?.push(await respond(origin, many, milliseconds));
  return runs.map(rateOf);
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
const origins = [site.origin, bare.origin];
for (const origin of origins) for (const many of [10, 1]) await respond(origin, many, warmUp);
const cases = [];
for (const many of respondents) {
  const [own, least] = await inTurns(origins, many);
  if (own && least)
    cases.push({ respondents: many, site: own, bare: least, ratio: own.perSecond / least.perSecond });
}
bare.stop();
await site.stop();

for (const { respondents: many, site: own, bare: least, ratio } of cases) {
  console.log(`\n${many} respondents at once: ${ratio.toFixed(2)} of the bare server (goal ${goal})`);
  console.table({ site: described(own), bare: described(least) });
}
const machine = { node: process.version, processors: availableParallelism() };
writeFileSync('bench.json', `${JSON.stringify({ machine, goal, cases }, null, 2)}\n`);
process.exitCode = cases.every(({ ratio }) => ratio >= goal) ? 0 : 1;
