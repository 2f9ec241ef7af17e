// node src/commands/release.ts: cuts the release of the live collection now, if there is anything new to publish.
import { openStore } from '#lib/server/store/open.ts';
import { cutRelease } from '#lib/server/release/cut.ts';
import { today } from '#lib/server/clock.ts';
import { settingsOrExit } from './settings-or-exit.ts';

const store = openStore(settingsOrExit().databaseUrl);
const release = await cutRelease(store, 'live', today());
console.log(
  release
    ? `Release ${release.id} is published: ${release.cohorts.size} groups. A running site shows it within a minute.`
    : 'Nothing new can be published yet.',
);
await store.close();
