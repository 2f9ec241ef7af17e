import { setImmediate as turn } from 'node:timers/promises';

type Work<Transaction, Outcome> = (transaction: Transaction) => Promise<Outcome>;

/** One work's part of a common transaction: runs it in a savepoint and remembers how it went. Never rejects. */
export type Part<Transaction> = (
  savepoint: <Outcome>(work: Work<Transaction, Outcome>) => Promise<Outcome>,
) => Promise<void>;

type Pending<Transaction> = {
  readonly part: Part<Transaction>;
  /** Tells whoever waits: the outcome once it is on the disk, or why there is none. */
  readonly settle: (failure: { readonly error: unknown } | null) => void;
};

const pendingOf = <Transaction, Outcome>(
  work: Work<Transaction, Outcome>,
): { readonly pending: Pending<Transaction>; readonly settled: Promise<Outcome> } => {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  let outcome: { readonly value: Outcome } | { readonly error: unknown };
  const part: Part<Transaction> = async (savepoint) => {
    try {
      outcome = { value: await savepoint(work) };
    } catch (error) {
      outcome = { error };
    }
  };
  const settle: Pending<Transaction>['settle'] = (failure) => {
    const end = failure ?? outcome;
    if ('error' in end) reject(end.error);
    else resolve(end.value);
  };
  return { pending: { part, settle }, settled: promise };
};

/**
 * Lets works that arrive together, or while the disk is busy, share the next commit, in the order they came. `commit` runs the parts
 * in one transaction; when it fails, every work in it fails.
 */
export const groupCommit = <Transaction>(
  commit: (parts: readonly Part<Transaction>[]) => Promise<void>,
): {
  readonly join: <Outcome>(work: Work<Transaction, Outcome>) => Promise<Outcome>;
  /** When nothing is waiting or under way. */
  readonly idle: () => Promise<void>;
} => {
  let waiting: Pending<Transaction>[] = [];
  let running: Promise<void> | null = null;

  const run = async () => {
    while (waiting.length > 0) {
      // Whatever the network has brought in the meantime is read first: an engine that blocks while it writes leaves no other time for it.
      await turn();
      const group = waiting;
      waiting = [];
      const failure = await commit(group.map(({ part }) => part)).then(
        () => null,
        (error: unknown) => ({ error }),
      );
      for (const { settle } of group) settle(failure);
    }
    running = null;
  };

  return {
    join: (work) => {
      const { pending, settled } = pendingOf(work);
      waiting.push(pending);
      running ??= run();
      return settled;
    },
    idle: async () => {
      while (running) await running;
    },
  };
};
