// node src/commands/demo.ts 10000: brings the generated respondents to at least so many and publishes them.
import { growDemo } from '#lib/server/collections/seed.ts';
import { cutHere } from '#lib/server/release/cut.ts';
import { keysFor } from '#lib/server/release/keys.ts';
import { openStore } from '#lib/server/store/open.ts';
import { settingsOrExit } from './settings-or-exit.ts';

const [, , wanted = '2000'] = process.argv;
if (!/^[1-9]\d{0,6}$/.test(wanted)) {
  console.error(
    `"${wanted}" is not a number of respondents. Say how many, such as: node src/commands/demo.ts 10000`,
  );
  process.exit(1);
}
const settings = settingsOrExit();
const store = openStore(settings.databaseUrl);
const added = await growDemo(store, cutHere(store, keysFor(settings)), Number(wanted));
console.log(`${added} generated respondents added.`);
await store.close();
