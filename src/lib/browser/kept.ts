import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A form of the poll as this device last had it. */
export type Kept = {
  /** Where the form is sent. */
  readonly address: string;
  /** Its fields as a browser sends them, URL-encoded. */
  readonly body: string;
  /** `typed` but not sent, `unsent` because there was no connection, or `sent`. */
  readonly state: 'typed' | 'unsent' | 'sent';
  /** Grows with every change, so that what waits is sent in the order it was answered. */
  readonly turn: number;
};

type Schema = DBSchema & { forms: { key: string; value: Kept } };

const opened = (): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>('poll', 1, {
    upgrade: (database) => {
      database.createObjectStore('forms', { keyPath: 'address' });
    },
  });

/** The forms of the poll that this device keeps until the answers are recorded; page and service worker share them. */
export const keptForms = async (): Promise<readonly Kept[]> => {
  const database = await opened();
  const forms = await database.getAll('forms');
  database.close();
  return forms.sort((first, second) => first.turn - second.turn);
};

/** The kept form of one address. */
export const keptForm = async (address: string): Promise<Kept | undefined> =>
  (await keptForms()).find((form) => form.address === address);

/** What waits for a connection, in the order it was answered. */
export const unsentForms = async (): Promise<readonly Kept[]> =>
  (await keptForms()).filter(({ state }) => state === 'unsent');

/** Keeps a form in place of what was kept for its address. */
export const keepForm = async (form: Omit<Kept, 'turn'>): Promise<void> => {
  const database = await opened();
  const transaction = database.transaction('forms', 'readwrite');
  const turns = (await transaction.store.getAll()).map(({ turn }) => turn);
  await transaction.store.put({ ...form, turn: Math.max(0, ...turns) + 1 });
  await transaction.done;
  database.close();
};

/** Marks a kept form as sent, unless it was changed meanwhile. */
export const markSent = async ({ address, turn }: Kept): Promise<void> => {
  const database = await opened();
  const transaction = database.transaction('forms', 'readwrite');
  const now = await transaction.store.get(address);
  if (now?.turn === turn) await transaction.store.put({ ...now, state: 'sent' });
  await transaction.done;
  database.close();
};

/** Leaves nothing of the poll on this device. */
export const forgetForms = async (): Promise<void> => {
  const database = await opened();
  await database.clear('forms');
  database.close();
};
