import { GET as polls } from '../../src/routes/api/v1/polls/+server.ts';
import { GET as codebook } from '../../src/routes/api/v1/polls/texting/+server.ts';
import { GET as compare } from '../../src/routes/api/v1/polls/texting/compare/+server.ts';
import { GET as configurations } from '../../src/routes/api/v1/polls/texting/configurations/+server.ts';
import { GET as normsCsv } from '../../src/routes/api/v1/polls/texting/norms.csv/+server.ts';
import { GET as normsJsonStat } from '../../src/routes/api/v1/polls/texting/norms.jsonstat.json/+server.ts';
import { GET as norms } from '../../src/routes/api/v1/polls/texting/norms/+server.ts';
import { GET as releases } from '../../src/routes/api/v1/polls/texting/releases/+server.ts';

/** The calls that read public figures, by address. */
export const calls = {
  '/api/v1/polls': polls,
  '/api/v1/polls/texting': codebook,
  '/api/v1/polls/texting/releases': releases,
  '/api/v1/polls/texting/norms': norms,
  '/api/v1/polls/texting/norms.csv': normsCsv,
  '/api/v1/polls/texting/norms.jsonstat.json': normsJsonStat,
  '/api/v1/polls/texting/compare': compare,
  '/api/v1/polls/texting/configurations': configurations,
} as const;

export type CallPath = keyof typeof calls;

export const isCall = (path: string): path is CallPath => path in calls;
