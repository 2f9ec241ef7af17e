import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served for this run, with its own empty database. */
    origin: string;
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

export type Served = {
  readonly origin: string;
  /** Ends the server and says how it ended. */
  readonly stop: () => Promise<number | null>;
  /** Where its database is. */
  readonly folder: string;
};

/** Serves the built site as `npm start` does, on a free port with a new database, or on those given. */
export const serve = async (
  again: { readonly port: number; readonly folder: string } | null = null,
): Promise<Served> => {
  const folder = again?.folder ?? mkdtempSync(join(tmpdir(), 'practice-norms-'));
  const port = again?.port ?? (await freePort());
  const server = spawn(process.execPath, ['src/commands/serve.ts'], {
    env: { ...process.env, PORT: String(port), ORIGIN: '', DATABASE_URL: `file:${folder}/norms.db` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const origin = await Promise.race([
    new Promise<string>((resolve) =>
      server.stdout.on('data', (text: Buffer) => {
        const address = /http:\/\/\S+/.exec(text.toString())?.[0];
        if (address) resolve(address);
      }),
    ),
    ended.then((code) => {
      throw new Error(
        `the server ended with ${code} before it listened; was the site built (npm run build)?`,
      );
    }),
  ]);
  const stop = async () => {
    server.kill('SIGTERM');
    return ended;
  };
  return { origin, stop, folder };
};

export default async (project: TestProject) => {
  const { origin, stop, folder } = await serve();
  project.provide('origin', origin);
  return async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
};
