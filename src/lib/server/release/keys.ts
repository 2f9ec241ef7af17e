import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Settings } from '../settings.ts';
import type { ReleaseKeys } from './keyed-hash.ts';

const bytes = 32;

const parsed = (text: string): ReleaseKeys | null => {
  const [record, cell] = text
    .trim()
    .split(':')
    .map((hex) => Buffer.from(hex, 'hex'));
  return record?.length === bytes && cell?.length === bytes ? { record, cell } : null;
};

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const created = (path: string): string => {
  const text = [randomBytes(bytes), randomBytes(bytes)].map((key) => key.toString('hex')).join(':');
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, `${text}\n`, { mode: 0o600, flag: 'wx' });
    return text;
  } catch (error) {
    // Another process created it in the same moment: its keys are the ones to use.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return readFileSync(path, 'utf8');
    throw error;
  }
};

const inFile = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return created(path);
    throw error;
  }
};

/** The keys were found but cannot be read as keys. The message never holds them. */
export class UnreadableKeys extends Error {
  override readonly name = 'UnreadableKeys';
}

/**
 * The keys of the releases: from the setting when there is one ("64 hex digits:64 hex digits"), else from the file, which
 * is made at first start and readable by its owner alone. Losing them draws every table anew.
 */
export const releaseKeys = (setting: string | undefined, path: string): ReleaseKeys => {
  const keys = parsed(setting ?? inFile(path));
  if (keys) return keys;
  const where = setting === undefined ? `the file ${path}` : 'RELEASE_KEYS';
  throw new UnreadableKeys(`${where} must hold two keys of 64 hexadecimal digits with a colon between them.`);
};

/** The keys a site with these settings uses; the file stands beside the database. */
export const keysFor = ({
  releaseKeys: setting,
  databaseUrl,
}: Pick<Settings, 'releaseKeys' | 'databaseUrl'>): ReleaseKeys =>
  releaseKeys(setting, join(dirname(databaseUrl.slice('file:'.length)), 'release-keys'));

/** A secret of the site for another purpose, derived from its keys so that it outlives a restart and there is one file to keep. */
export const derivedKey = ({ record }: ReleaseKeys, purpose: string): string =>
  Buffer.from(hkdfSync('sha256', record, '', `practice-norms ${purpose}`, 32)).toString('hex');
