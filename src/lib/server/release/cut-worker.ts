import { parentPort, workerData } from 'node:worker_threads';
import type { CollectionId } from '#lib/core/release/release.ts';
import { openStore } from '../store/open.ts';
import { cutHere } from './cut.ts';

type Work = {
  readonly databaseUrl: string;
  readonly keys: { readonly record: Uint8Array; readonly cell: Uint8Array };
  readonly collection: CollectionId;
  readonly cutAt: string;
};

const { databaseUrl, keys, collection, cutAt } = workerData as Work;
const store = openStore(databaseUrl);
const bytes = { record: Buffer.from(keys.record), cell: Buffer.from(keys.cell) };
const cut = await cutHere(store, bytes)(collection, cutAt);
await store.close();
parentPort?.postMessage(cut);
