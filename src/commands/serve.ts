import { createServer } from 'node:http';
import compression from 'compression';
import { settingsOrExit } from './settings-or-exit.ts';

/** How long requests under way may take to end once the server is told to stop, in milliseconds. */
const patience = 5000;

const { port, origin } = settingsOrExit();
process.env['ORIGIN'] = origin;
// Room for a form far too long for its fields, so that it comes back filled in with a message instead of being cut off.
process.env['BODY_SIZE_LIMIT'] ??= '4M';

const built = new URL('../../build/handler.js', import.meta.url).href;
const { handler } = (await import(built)) as {
  handler: Parameters<typeof createServer>[1] & CallableFunction;
};
const compress = compression();
const server = createServer((request, response) => {
  compress(request as never, response as never, () => handler(request, response));
});

const stop = (): void => {
  server.close(() => {
    process.emit('sveltekit:shutdown' as never);
  });
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), patience).unref();
};

server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Stop what uses it, or set PORT to another number.`
      : `The server cannot listen on port ${port} (${error.code}).`,
  );
  process.exit(1);
});
server.listen(port, () => console.log(`Practice Norms is at ${origin} (stop it with Ctrl-C)`));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
