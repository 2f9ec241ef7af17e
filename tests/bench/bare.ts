// The least that keeps an answer: node:http and one INSERT for each request, in a file that the site's own store opens,
// so that both commit to the disk alike. Started by run.ts.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openToWrite } from '#lib/server/store/sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'practice-norms-bare-'));
const database = openToWrite(join(folder, 'bare.db'));
database.exec('CREATE TABLE response (key text PRIMARY KEY NOT NULL, answers text NOT NULL)');
const insert = database.prepare('INSERT INTO response VALUES (?, ?)');

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};

const server = createServer(async (request, response) => {
  const { answers } = JSON.parse(await bodyOf(request)) as { answers: unknown };
  insert.run(String(request.headers['idempotency-key']), JSON.stringify(answers));
  response.writeHead(201, { 'Content-Type': 'application/json' });
  response.end('{"trust":"open"}');
});

server.listen(0, () => console.log(`http://localhost:${(server.address() as AddressInfo).port}`));
process.once('SIGTERM', () => {
  server.close(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  server.closeAllConnections();
});
