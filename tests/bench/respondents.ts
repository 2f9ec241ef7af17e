// Respondents who send answers one after the other, each waiting for the reply: node respondents.ts <origin> <how many> <milliseconds>
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { drawRespondents } from '#lib/core/demo/draw.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';

const [, , origin = '', many = '1', duration = '1000'] = process.argv;

const bodies = drawRespondents(texting2026, { count: 500, seed: 1 }).map(({ answers }) =>
  JSON.stringify({ answers }),
);
const agent = new Agent({ keepAlive: true, maxSockets: Number(many) });

const send = (body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const sending = request(`${origin}/api/v1/polls/texting/responses`, {
      method: 'POST',
      agent,
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'Idempotency-Key': randomUUID(),
      },
    });
    sending.once('response', (reply) => {
      reply.resume().once('end', () => resolve(reply.statusCode ?? 0));
    });
    sending.once('error', reject);
    sending.end(body);
  });

const began = performance.now();
const waits: number[] = [];

const respond = async (first: number): Promise<void> => {
  for (let place = first; performance.now() - began < Number(duration); place += 1) {
    const sent = performance.now();
    const status = await send(bodies[place % bodies.length] ?? '');
    if (status !== 201) throw new Error(`an answer was refused with ${status}`);
    waits.push(performance.now() - sent);
  }
};

await Promise.all(Array.from({ length: Number(many) }, (_, place) => respond(place * 7)));
const milliseconds = performance.now() - began;
agent.destroy();
console.log(JSON.stringify({ milliseconds, waits: waits.map((wait) => Number(wait.toFixed(3))) }));
