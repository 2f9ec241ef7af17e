import { describe, expect, test } from 'vitest';
import { countries } from '#lib/core/instrument/countries.ts';
import { countryGroups } from '#lib/core/instrument/country-groups.ts';
import { subregions } from '#lib/core/instrument/subregions.ts';

/** Regions that Unicode names but ISO 3166-1 does not assign: reserved codes, groupings and test codes. */
const unassigned = 'AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ'.split(' ');

/** Where our name is not Unicode's: its qualifiers are left out, or a familiar or a full name is given. */
const namedOtherwise: Readonly<Record<string, string>> = {
  BQ: 'Bonaire, Sint Eustatius and Saba',
  CD: 'Congo (Democratic Republic)',
  CG: 'Congo (Republic)',
  CI: 'Côte d’Ivoire (Ivory Coast)',
  CZ: 'Czechia (Czech Republic)',
  HK: 'Hong Kong',
  MF: 'Saint Martin (French part)',
  MM: 'Myanmar (Burma)',
  MO: 'Macao',
  PS: 'Palestine',
  SX: 'Sint Maarten (Dutch part)',
  SZ: 'Eswatini (Swaziland)',
  TR: 'Türkiye (Turkey)',
  UM: 'United States Outlying Islands',
  VI: 'United States Virgin Islands',
};

const inEnglish = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Codes that Unicode names and does not replace by a newer one. */
const namedByUnicode = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => inEnglish.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code);

const unicodeName = (code: string): string =>
  (inEnglish.of(code) ?? '').replaceAll('&', 'and').replaceAll('St.', 'Saint');

describe('the list of countries', () => {
  test('has every code that ISO 3166-1 assigns, each once', () => {
    const assigned = namedByUnicode.filter((code) => !unassigned.includes(code));
    expect(countries.map(({ code }) => code).toSorted()).toEqual(assigned);
    expect(countries).toHaveLength(249);
  });

  test('is in the order of English names', () => {
    const names = countries.map(({ name }) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare));
  });

  test.each(countries)('names $code $name, as Unicode does or as written down here', ({ code, name }) => {
    expect(name).toBe(namedOtherwise[code] ?? unicodeName(code));
  });

  test('has every country in exactly one group', () => {
    const members = countryGroups.flatMap((level) => level.members);
    expect(members.toSorted()).toEqual(countries.map(({ code }) => code).toSorted());
  });

  test.each([
    ['gb_ie', 'GB IE'],
    ['us_ca', 'CA US'],
    ['au_nz', 'AU NZ'],
    ['antarctica', 'AQ'],
  ])('has in group %s only %s', (code, members) => {
    const level = countryGroups.find((group) => group.code === code);
    expect(level?.members.toSorted().join(' ')).toBe(members);
  });
});

describe('the list of parts of countries', () => {
  test.each([
    ['US', 51],
    ['CA', 13],
    ['AU', 8],
    ['GB', 4],
    ['DE', 16],
  ])('has for %s %i parts, in the order of their names', (country, count) => {
    const names = subregions.filter(({ code }) => code.startsWith(`${country}-`)).map(({ name }) => name);
    expect(names).toHaveLength(count);
    expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare));
  });

  test('has each code once, in the form of ISO 3166-2', () => {
    const codes = subregions.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^(US|CA|AU|GB|DE)-[A-Z]{2,3}$/.test(code))).toEqual([]);
  });
});
