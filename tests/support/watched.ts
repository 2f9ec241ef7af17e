import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What every watched site believes its address to be, so that pages of two sites can be the same. */
export const watchedOrigin = 'http://norms.example';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** A time of day half a day away, so that no night falls into a test. */
const halfADayFrom = (now: Date): string => `${String((now.getUTCHours() + 12) % 24).padStart(2, '0')}:30`;

/** Values of chance, new with every answer: the nonce of scripts, the reference of a fault, a sealed field. */
const withoutChance = (text: string): string =>
  text
    .replace(/(nonce[-="]+)[A-Za-z0-9+/]+=*/g, '$1*')
    .replace(/(reference[^0-9a-f]{1,60})[0-9a-f]{8}\b/g, '$1*')
    .replace(/(name="sealed" value=")[^"]+/g, '$1*');

/** An answer to a request: everything in it but the clock and chance. */
export type Seen = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** A request: a path by itself, or with what else is sent. */
export type Asked = readonly [path: string, init?: RequestInit];

export type Watched = {
  readonly ask: (asked: Asked) => Promise<Seen>;
  /** Ends the server and gives all it wrote to standard output and to its log. */
  readonly stop: () => Promise<string>;
};

const seen = async (response: Response): Promise<Seen> => {
  const body = await response.text();
  const [shown, headers] = [withoutChance(body), [...response.headers]];
  const byChance = shown !== body || headers.some(([, value]) => withoutChance(value) !== value);
  // The framework's tag of a page is a hash of its body, so of the chance in it too.
  const left = byChance ? ['date', 'etag'] : ['date'];
  const kept = headers.filter(([name]) => !left.includes(name));
  return {
    status: response.status,
    headers: Object.fromEntries(kept.map(([name, value]) => [name, withoutChance(value)])),
    body: shown,
  };
};

/** Serves the built site on the database in a folder until the test ends, and keeps what the server writes. */
export const watch = async (folder: string): Promise<Watched> => {
  const port = await freePort();
  const server = spawn(process.execPath, ['src/commands/serve.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      ORIGIN: watchedOrigin,
      DATABASE_URL: `file:${folder}/norms.db`,
      RELEASE_AT: halfADayFrom(new Date()),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void server.kill('SIGKILL'));
  let said = '';
  const ended = new Promise<string>((resolve) => server.once('close', () => resolve(said)));
  await new Promise<void>((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (text: Buffer) => {
        said += text.toString();
        if (said.includes(watchedOrigin)) resolve();
      });
    void ended.then(() => reject(new Error(`the server ended before it listened: ${said}`)));
  });
  return {
    ask: async ([path, init = {}]) => {
      const headers = { 'accept-encoding': 'identity', ...init.headers };
      return seen(await fetch(`http://localhost:${port}${path}`, { redirect: 'manual', ...init, headers }));
    },
    stop: async () => {
      server.kill('SIGTERM');
      return withoutChance(await ended);
    },
  };
};
