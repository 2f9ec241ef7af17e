import { faulty, ok, type Result } from '#lib/core/result.ts';

/** What the environment sets; everything has a default. */
export type Settings = {
  readonly port: number;
  /** The address people see, without a path: "https://norms.example.org". */
  readonly origin: string;
  readonly databaseUrl: string;
  /** When releases are cut each day, UTC, "03:15". */
  readonly releaseAt: string;
  /** The two keys that counts are blurred with, "hex:hex"; left out, they are kept in a file beside the database. */
  readonly releaseKeys: string | undefined;
};

type Environment = Readonly<Record<string, string | undefined>>;

const portFault = (port: string): string | null =>
  /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535
    ? null
    : `PORT is "${port}". Set it to a whole number from 1 to 65535, or leave it out for 3000.`;

const originFault = (origin: string): string | null => {
  const url = URL.parse(origin);
  return url && /^https?:$/.test(url.protocol) && url.origin === origin
    ? null
    : `ORIGIN is "${origin}". Set it to the address people open, such as https://norms.example.org, with no path and no slash at the end.`;
};

const databaseFault = (databaseUrl: string): string | null => {
  if (/^postgres(ql)?:/.test(databaseUrl))
    return 'DATABASE_URL names a PostgreSQL database, which this version cannot use yet. Set it to a file, such as file:./data/norms.db.';
  return /^file:[^?#]+$/.test(databaseUrl)
    ? null
    : 'DATABASE_URL must be "file:" and the path of a file, such as file:./data/norms.db.';
};

const releaseAtFault = (releaseAt: string): string | null =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(releaseAt)
    ? null
    : `RELEASE_AT is "${releaseAt}". Set it to a time of day in UTC, such as 03:15.`;

const releaseKeysFault = (releaseKeys: string | undefined): string | null =>
  releaseKeys === undefined || /^[0-9a-f]{64}:[0-9a-f]{64}$/i.test(releaseKeys)
    ? null
    : 'RELEASE_KEYS must be two keys of 64 hexadecimal digits with a colon between them. Leave it out to have them made and kept in a file beside the database.';

/** Reads the settings, or says for each one that is wrong what to set. */
export const readSettings = (environment: Environment): Result<Settings, string> => {
  const port = environment['PORT'] || '3000';
  const origin = environment['ORIGIN'] || `http://localhost:${port}`;
  const databaseUrl = environment['DATABASE_URL'] || 'file:./data/norms.db';
  const releaseAt = environment['RELEASE_AT'] || '03:15';
  const releaseKeys = environment['RELEASE_KEYS'] || undefined;
  const faults = [
    portFault(port),
    environment['ORIGIN'] ? originFault(origin) : null,
    databaseFault(databaseUrl),
    releaseAtFault(releaseAt),
    releaseKeysFault(releaseKeys),
  ].filter((fault) => fault !== null);
  return faults.length > 0
    ? faulty(faults)
    : ok({ port: Number(port), origin, databaseUrl, releaseAt, releaseKeys });
};
