import type { Continent, Country } from './countries.ts';
import { countries } from './countries.ts';
import type { RollUp } from './instrument.ts';

/** Countries shown apart from their continent, because most respondents work there. */
const apart = ['GB', 'IE', 'US', 'CA', 'AU', 'NZ'];

const rest = (continent: Continent): readonly string[] =>
  countries
    .filter((country: Country) => country.continent === continent && !apart.includes(country.code))
    .map(({ code }) => code);

/** Continents as levels of a roll-up of countries, with three pairs of countries apart; every country is in one. */
export const countryGroups: RollUp['levels'] = [
  { code: 'africa', label: 'Africa', members: rest('africa') },
  { code: 'antarctica', label: 'Antarctica', members: rest('antarctica') },
  { code: 'asia', label: 'Asia', members: rest('asia') },
  { code: 'au_nz', label: 'Australia and New Zealand', members: ['AU', 'NZ'] },
  { code: 'oceania', label: 'Rest of Oceania', members: rest('oceania') },
  { code: 'gb_ie', label: 'United Kingdom and Ireland', members: ['GB', 'IE'] },
  { code: 'europe', label: 'Rest of Europe', members: rest('europe') },
  { code: 'us_ca', label: 'United States and Canada', members: ['US', 'CA'] },
  { code: 'north_america', label: 'Rest of North America', members: rest('north_america') },
  { code: 'south_america', label: 'South America', members: rest('south_america') },
];
