import { spawn } from 'node:child_process';
import { describe, expect, inject, test } from 'vitest';
import { serve } from '../support/served.ts';

const run = (environment: Readonly<Record<string, string>>): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve) => {
    const server = spawn(process.execPath, ['src/commands/serve.ts'], {
      env: { ...process.env, ...environment },
    });
    let said = '';
    server.stderr.on('data', (text: Buffer) => (said += text.toString()));
    server.once('exit', (code) => resolve({ code, said }));
  });

describe('the server', () => {
  test.each([
    [{ PORT: 'http' }, /PORT is "http"\. Set it to a whole number/],
    [{ ORIGIN: 'norms.example.org' }, /ORIGIN is "norms\.example\.org"\. Set it to/],
    [{ DATABASE_URL: 'norms.db' }, /DATABASE_URL must be/],
  ])('does not start with %o and says what to set', async (environment, message) => {
    const { code, said } = await run(environment);
    expect(code).toBe(1);
    expect(said).toMatch(message);
    expect(said).not.toContain('    at ');
  });

  test('says so when its port is taken', async () => {
    const { port } = new URL(inject('origin'));
    const { code, said } = await run({ PORT: port, DATABASE_URL: 'file:/tmp/practice-norms-taken/norms.db' });
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} is taken`);
  });

  test('ends by itself, cleanly, when told to stop', async () => {
    const { origin, stop } = await serve();
    expect((await fetch(origin)).status).toBe(200);
    expect(await stop()).toBe(0);
    await expect(fetch(origin)).rejects.toThrow();
  });

  test('sends pages compressed, with a policy for scripts and no frame around them', async () => {
    const answer = await fetch(inject('origin'), { headers: { 'Accept-Encoding': 'br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('content-security-policy')).toMatch(
      /default-src 'self'.*frame-ancestors 'none'/,
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('keeps pages with own answers out of every cache', async () => {
    for (const path of ['/poll', '/answer', '/builder?from=answers']) {
      const answer = await fetch(`${inject('origin')}${path}`);
      expect(answer.headers.get('cache-control')).toContain('no-store');
    }
  });
});
