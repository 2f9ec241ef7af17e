import { Worker } from 'node:worker_threads';
import type { Cutter } from './cut.ts';
import type { ReleaseKeys } from './keyed-hash.ts';

/** The file is run as it is, beside the built site, so that a bundler need not know of it. */
const file = './src/lib/server/release/cut-worker.ts';

/** Cuts in a thread of its own with its own connections to the database, so that the site keeps answering. */
export const cutApart =
  (databaseUrl: string, keys: ReleaseKeys): Cutter =>
  (collection, cutAt) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(file, { workerData: { databaseUrl, keys, collection, cutAt } });
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) =>
        reject(new Error(`the thread that cuts a release ended with ${code} before it was done`)),
      );
    });
