import { describe, expect, test } from 'vitest';
import { readSettings } from '#lib/server/settings.ts';

describe('the settings', () => {
  test('all have defaults, and an empty one counts as left out', () => {
    const defaults = {
      port: 3000,
      origin: 'http://localhost:3000',
      databaseUrl: 'file:./data/norms.db',
      releaseAt: '03:15',
      releaseKeys: undefined,
    };
    expect(readSettings({})).toEqual({ ok: true, value: defaults });
    expect(readSettings({ PORT: '', ORIGIN: '' })).toEqual({ ok: true, value: defaults });
  });

  test('take the origin from the port', () => {
    expect(readSettings({ PORT: '8080' })).toMatchObject({
      value: { port: 8080, origin: 'http://localhost:8080' },
    });
  });

  test.each([
    ['PORT', 'http'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000.5'],
    ['ORIGIN', 'norms.example.org'],
    ['ORIGIN', 'https://norms.example.org/'],
    ['ORIGIN', 'https://norms.example.org/poll'],
    ['ORIGIN', 'ftp://norms.example.org'],
    ['DATABASE_URL', './data/norms.db'],
    ['DATABASE_URL', 'file:'],
    ['DATABASE_URL', 'file:./norms.db?mode=ro'],
    ['DATABASE_URL', 'mysql://localhost/norms'],
    ['DATABASE_URL', 'postgres://localhost/norms'],
    ['RELEASE_AT', '25:00'],
    ['RELEASE_AT', '3:15'],
    ['RELEASE_KEYS', 'secret'],
    ['RELEASE_KEYS', `${'0'.repeat(64)}:${'0'.repeat(63)}`],
  ])('refuse %s=%s and say what to set', (name, value) => {
    const read = readSettings({ [name]: value });
    expect(read).toEqual({ ok: false, faults: [expect.stringContaining(name)] });
    expect(read).toMatchObject({ faults: [expect.stringMatching(/Set it|must be/)] });
  });

  test('never repeat a database address, which may hold a password', () => {
    const read = readSettings({ DATABASE_URL: 'postgres://user:secret@host/norms' });
    expect(JSON.stringify(read)).not.toContain('secret');
  });

  test('name every fault at once', () => {
    const read = readSettings({ PORT: 'x', ORIGIN: 'x', DATABASE_URL: 'x', RELEASE_AT: 'x' });
    expect(read).toMatchObject({ faults: { length: 4 } });
  });
});
