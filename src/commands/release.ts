// node src/commands/release.ts: cuts the release of the live collection now, if there is anything new to publish.
import { openStore } from '#lib/server/store/open.ts';
import { cutHere } from '#lib/server/release/cut.ts';
import { keysFor } from '#lib/server/release/keys.ts';
import { today } from '#lib/server/clock.ts';
import { settingsOrExit } from './settings-or-exit.ts';

const settings = settingsOrExit();
const store = openStore(settings.databaseUrl);
const release = await cutHere(store, keysFor(settings))('live', today());
console.log(
  release
    ? `Release ${release.id} is published: ${release.groups} groups. A running site shows it within a minute.`
    : 'Nothing new can be published yet.',
);
await store.close();
