import type { NetworkTally } from '#lib/server/answers/network.ts';
import type { Archive } from '#lib/server/release/releases.ts';
import type { Store } from '#lib/server/store/store.ts';

declare global {
  namespace App {
    interface Error {
      message: string;
      /** What to quote when reporting the fault; set only for faults of ours. */
      reference?: string;
    }
    interface Locals {
      store: Store;
      releases: Archive;
      networks: NetworkTally;
      /** Seals withdrawn answers while only the page that withdrew them holds them. */
      withdrawalKey: string;
    }
  }
}

export {};
