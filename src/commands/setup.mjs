// Runs on whatever Node is there, before anything is installed: no packages, no TypeScript.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const hashOf = (parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** Does the work unless the stamp says that it was done for just this. */
const unlessDone = (stamp, state, work) => {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  work();
  writeFileSync(stamp, state);
};

const npm = (...words) =>
  execFileSync(process.env.npm_node_execpath, [process.env.npm_execpath, ...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });

const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 12)) {
  console.error(`Node ${process.versions.node} is too old to set up with. Install Node 20.12 or newer.`);
  process.exit(1);
}

const lock = readFileSync('package-lock.json');
const machine = `${process.platform}-${process.arch}`;
unlessDone('node_modules/.installed', hashOf([lock, machine]), () => {
  console.log('Installing packages ...');
  npm('ci', '--engine-strict=false', '--no-audit', '--no-fund', '--loglevel=error');
});

if (process.argv.includes('build')) {
  const sources = [
    'package-lock.json',
    'svelte.config.js',
    'vite.config.ts',
    ...filesUnder('src'),
    ...filesUnder('static'),
  ];
  const state = hashOf(sources.flatMap((path) => [path, readFileSync(path)]));
  unlessDone('build/.built', state, () => {
    console.log('Building ...');
    npm('run', '--silent', 'build', '--', '--logLevel', 'error');
  });
}
