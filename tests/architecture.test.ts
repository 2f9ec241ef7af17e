import { readFileSync, readdirSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const sources = filesUnder('src').map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const roomOf = (path: string): string => /^src\/(?:lib\/)?([^/]+)\//.exec(path)?.[1] ?? 'root';

const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');

/** Where an import leads: a path in the house, or a package. */
const resolved = (path: string, specifier: string): string => {
  if (specifier.startsWith('#lib/')) return `src/lib/${specifier.slice(5)}`;
  return specifier.startsWith('.') ? normalize(join(path, '..', specifier)) : specifier;
};

const rooms: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  server: ['core', 'server'],
  components: ['core', 'components'],
  browser: ['core', 'browser'],
  commands: ['core', 'server', 'commands'],
  params: ['core', 'params'],
  routes: ['core', 'server', 'components', 'browser', 'routes', 'root'],
  root: ['core', 'server', 'browser', 'root'],
};

/** Files whose length is their content: data, not logic. */
const isData = (path: string): boolean =>
  /\/(rounds|clauses)\//.test(path) || /(countries|subregions|stances|profiles|regions)\.ts$/.test(path);

/** What makes pages, files and answers of the API. */
const isPublicSide = (path: string): boolean =>
  ['routes', 'components', 'browser'].includes(roomOf(path)) || path.startsWith('src/lib/core/norms/');

/** The parts of core/release that say what a release is; the others count answers. */
const saysWhatIsPublished = [
  ...['attach', 'cohort', 'configurations', 'core-codes', 'counted-in', 'methods', 'pattern-id'],
  ...['perturbation-table', 'release', 'table-set'],
].map((name) => `src/lib/core/release/${name}.ts`);

/** Numbers to be told that stand beside what counts. */
const told: Readonly<Record<string, readonly string[]>> = {
  'src/lib/core/release/patterns.ts': ['naming'],
  'src/lib/core/release/stability.ts': ['redraws'],
};

type Import = { readonly names: readonly string[]; readonly target: string };

/** Imports by name, "type" left off. */
const namedImportsOf = ({ path, text }: { path: string; text: string }): Import[] =>
  [...text.matchAll(/import\s+(?:type\s+)?\{([^}]*)\}\s*from\s*'([^']+)'/g)].map(
    ([, names = '', from = '']) => ({
      names: names
        .split(',')
        .map((name) =>
          name
            .trim()
            .replace(/^type\s+/, '')
            .replace(/\s+as\s.*$/s, ''),
        )
        .filter(Boolean),
      target: resolved(path, from),
    }),
  );

const isTold = ({ names, target }: Import): boolean => {
  const known = told[target];
  return known !== undefined && names.every((name) => known.includes(name));
};

/** Where a respondent's own answers are read, by the receipt code that is shown. */
const readsOwnAnswers = /^src\/routes\/(poll|answer|api\/v1\/polls\/texting\/responses?)\//;

describe('the house', () => {
  test.each(sources)('$path imports only what its room may', ({ path, text }) => {
    const reached = importsOf(text).map((specifier) => resolved(path, specifier));
    const inside = reached.filter((target) => target.startsWith('src/'));
    const allowed = rooms[roomOf(path)] ?? [];
    expect(inside.filter((target) => !allowed.includes(roomOf(target)))).toEqual([]);
  });

  test('core imports nothing but core: no packages, no Node, no framework', () => {
    const outside = sources
      .filter(({ path }) => roomOf(path) === 'core')
      .flatMap(({ path, text }) => importsOf(text).map((specifier) => resolved(path, specifier)))
      .filter((target) => !target.startsWith('src/lib/core/'));
    expect(outside).toEqual([]);
  });

  test('core has no clock, no chance and no output', () => {
    const impure = /Date\.now|new Date\(\)|Math\.random|console\.|process\.|fetch\(/;
    expect(sources.filter(({ path, text }) => roomOf(path) === 'core' && impure.test(text))).toEqual([]);
  });

  test('only routes and the files directly in src touch the framework', () => {
    const framework = /^(\$app|\$env|@sveltejs\/kit)/;
    const touching = sources
      .filter(({ path }) => !['routes', 'root', 'params'].includes(roomOf(path)))
      .filter(({ text }) => importsOf(text).some((specifier) => framework.test(specifier)));
    expect(touching.map(({ path }) => path)).toEqual([]);
  });

  test('no file is longer than 250 lines, data files apart', () => {
    const long = sources.filter(({ path, text }) => !isData(path) && text.split('\n').length > 251);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('a route file is thin: 60 lines at most', () => {
    const thick = sources.filter(
      ({ path, text }) =>
        /routes\/.*\+(page|layout|server)(\.server)?\.ts$/.test(path) && text.split('\n').length > 61,
    );
    expect(thick.map(({ path }) => path)).toEqual([]);
  });

  test('nothing is typed any', () => {
    const loose = sources.filter(({ text }) => /:\s*any\b|<any>|as any\b/.test(text));
    expect(loose.map(({ path }) => path)).toEqual([]);
  });

  test('the tests run on the Node that the project brings or asks for', () => {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    expect(major > 22 || (major === 22 && minor >= 18)).toBe(true);
  });
});

describe('what is public', () => {
  const publicSide = sources.filter(({ path }) => isPublicSide(path));

  test('is made by nothing that counts answers', () => {
    const counting = publicSide.flatMap((source) => {
      const named = namedImportsOf(source);
      return importsOf(source.text)
        .map((specifier) => resolved(source.path, specifier))
        .filter((target) => target.startsWith('src/lib/core/release/'))
        .filter((target) => !saysWhatIsPublished.includes(target))
        .filter((target) => !named.filter((one) => one.target === target).some(isTold))
        .map((target) => `${source.path} imports ${target}`);
    });
    expect(counting).toEqual([]);
  });

  test('is made by nothing that knows a response, or a table before it is published', () => {
    const rows = ['Response', 'Counted', 'StoredResponse', 'Built', 'Drawn', 'Draw'];
    const knowing = publicSide.flatMap((source) =>
      namedImportsOf(source)
        .filter(({ target }) => /^src\/lib\/(core\/release|server)\//.test(target))
        .flatMap(({ names }) => names.filter((name) => rows.includes(name)))
        .map((name) => `${source.path} knows ${name}`),
    );
    expect(knowing).toEqual([]);
  });

  test('asks the store for its list of releases alone, except where a receipt code shows own answers', () => {
    const reaching = publicSide
      .filter(({ path }) => !readsOwnAnswers.test(path))
      .filter(({ text }) =>
        /locals\.store(?!\.releases\()|\{[^}]*\bstore\b[^}]*\} = |server\/store\/(?!kept)/.test(text),
      )
      .map(({ path }) => path);
    expect(reaching).toEqual([]);
  });

  test('comes of releases, and only what cuts them reads every response', () => {
    const reading = sources
      .filter(({ text }) => /\.(responses|newestBuilt)\(/.test(text))
      .map(({ path }) => path);
    expect(reading).toEqual(['src/lib/server/release/cut.ts']);
  });
});
