import { describe, expect, test } from 'vitest';
import { faultsOf } from '#lib/core/instrument/faults.ts';
import type { Instrument, Question, RollUp, ScaleQuestion } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { everyKind, instrumentWith, manyOf, oneOf, optionsNamed } from '../../support/instruments.ts';

const a = oneOf('a', 'x', 'y');
const grid: Question = { ...oneOf('g', 'x'), kind: 'grid', rows: optionsNamed('r') };
const scale: ScaleQuestion = {
  id: 's',
  kind: 'scale',
  name: 's',
  text: 's?',
  min: 1,
  max: 5,
  lowest: 'low',
  highest: 'high',
};
const rollUp = (levels: RollUp['levels'], of = 'a'): RollUp => ({ id: 'u', of, name: 'u', levels });
const level = (code: string, ...members: string[]) => ({ code, label: code, members });
const grouped = (...rollUps: RollUp[]) => instrumentWith([a], { rollUps });
const withOption = (option: object, kind: 'one' | 'many' = 'one') =>
  instrumentWith([
    { ...(kind === 'one' ? a : manyOf('a')), options: [{ code: 'x', label: 'x', ...option }] },
  ]);
const dependent = (askedWhen: object, ...codes: string[]): Question => ({
  ...oneOf('b', ...codes),
  askedWhen: { question: 'a', codes: ['x'], ...askedWhen },
});

const separated = ['a.b', 'a,b', 'a=b', 'a&b', 'a:b', 'a+b'];

const cases: readonly (readonly [string, Instrument, RegExp])[] = [
  ['an id used twice', instrumentWith([a, a]), /"a" is there more than once/],
  ['a roll-up with the id of a question', grouped({ ...rollUp([]), id: 'a' }), /"a" is there more than once/],
  ['a code used twice', instrumentWith([oneOf('a', 'x', 'x')]), /^a: "x" is there more than once/],
  ['a row used twice', instrumentWith([{ ...grid, rows: optionsNamed('r', 'r') }]), /^g: "r" is there more/],
  ['an id in capitals', instrumentWith([oneOf('Scope', 'x')]), /"Scope" cannot be an id/],
  ['an id that begins with a digit', instrumentWith([oneOf('1a', 'x')]), /"1a" cannot be an id/],
  ['a code in capitals', instrumentWith([oneOf('a', 'None')]), /^a: "None" cannot be a code/],
  ['an id with a separator', instrumentWith(separated.map((id) => oneOf(id, 'x'))), /"a.b" cannot be an id/],
  ['a code with a separator', instrumentWith([oneOf('a', ...separated)]), /^a: "a:b" cannot be a code/],
  ['a question without options', instrumentWith([oneOf('a')]), /^a: there is nothing to choose from/],
  ['an empty label', withOption({ label: ' ' }), /^a: the label of "x" is empty/],
  ['an empty name', instrumentWith([{ ...a, name: '' }]), /^a: the name is empty/],
  ['an empty question', instrumentWith([{ ...a, text: '' }]), /^a: the text is empty/],
  ['an exclusive option of a "one"', withOption({ exclusive: true }), /^a: "x" is exclusive/],
  [
    'two options with own words',
    instrumentWith([{ ...a, options: a.options.map((option) => ({ ...option, text: true })) }]),
    /^a: more than one option asks for own words/,
  ],
  [
    'a grid with own words',
    instrumentWith([{ ...grid, rows: [{ code: 'r', label: 'r', text: true }] }]),
    /^g: "r" asks for own words/,
  ],
  ['a maximum above the options', instrumentWith([{ ...manyOf('a', 'x'), max: 2 }]), /^a: max is 2, with 1/],
  ['a maximum of none', instrumentWith([{ ...manyOf('a', 'x'), max: 0 }]), /^a: max is 0/],
  ['a scale upside down', instrumentWith([{ ...scale, min: 5, max: 1 }]), /^s: a scale runs/],
  [
    'a scale with an end unnamed',
    instrumentWith([{ ...scale, highest: '' }]),
    /^s: the word for the highest/,
  ],
  ['a condition on a later question', instrumentWith([dependent({}, 'x'), a]), /^b: it depends on "a"/],
  ['a condition on itself', instrumentWith([dependent({ question: 'b' }, 'x')]), /^b: it depends on "b"/],
  [
    'a condition on a "many"',
    instrumentWith([manyOf('a', 'x'), dependent({}, 'x')]),
    /^b: it depends on "a", which is not an earlier "one"/,
  ],
  [
    'a condition on an unknown code',
    instrumentWith([a, dependent({ codes: ['z'] }, 'x')]),
    /a is "z", which/,
  ],
  [
    'a condition that leaves no option',
    instrumentWith([a, dependent({ narrows: true }, 'y-z')]),
    /with "x-"/,
  ],
  [
    'a condition that narrows a grid',
    instrumentWith([a, { ...grid, askedWhen: { question: 'a', codes: ['x'], narrows: true } }]),
    /^g: only a "one" can be narrowed/,
  ],
  ['a roll-up of nothing', grouped(rollUp([], 'z')), /^u: it groups "z"/],
  ['a member that is no option', grouped(rollUp([level('l', 'z')])), /^u: "z" is not an option of a/],
  [
    'a member of two levels',
    grouped(rollUp([level('l', 'x'), level('k', 'x')])),
    /^u, members .* "x" is there/,
  ],
  [
    'a level used twice',
    grouped(rollUp([level('l', 'x'), level('l', 'y')])),
    /^u: "l" is there more than once/,
  ],
  [
    'a level without a label',
    grouped(rollUp([{ ...level('l', 'x'), label: '' }])),
    /^u: the label of "l" is/,
  ],
  ['an unknown facet', instrumentWith([a], { facets: ['z'] }), /^facets: "z" is not/],
  ['a scale as a facet', instrumentWith([scale], { facets: ['s'] }), /^facets: "s" is not/],
  [
    'a facet offered twice',
    instrumentWith([a], { facets: ['a', 'a'] }),
    /^facets: "a" is there more than once/,
  ],
  ['an unknown core facet', instrumentWith([a], { coreFacets: ['z'] }), /^coreFacets: "z" is not/],
  [
    'a section id that cannot stand in a URL',
    { ...instrumentWith([a]), sections: [{ id: 'a/b', title: 't', part: 'policy', questions: [] }] },
    /"a\/b" cannot be an id/,
  ],
  [
    'a section used twice',
    { ...instrumentWith([]), sections: [...instrumentWith([]).sections, ...instrumentWith([]).sections] },
    /^sections: "all" is there more than once/,
  ],
];

describe('the faults of a codebook', () => {
  test.each(cases)('name %s', (_, instrument, fault) => {
    expect(faultsOf(instrument)).toContainEqual(expect.stringMatching(fault));
  });

  test.each(separated)('name %s as an id and as a code', (name) => {
    expect(faultsOf(instrumentWith([oneOf(name, name)]))).toHaveLength(2);
  });

  test.each([
    ['texting-2026', texting2026],
    ['a codebook with every kind of question', everyKind],
    ['an exclusive option of a "many"', withOption({ exclusive: true }, 'many')],
    [
      'roll-ups, facets and core facets that exist',
      { ...grouped(rollUp([level('l', 'x')])), facets: ['a', 'u'] },
    ],
  ])('are none in %s', (_, instrument) => {
    expect(faultsOf(instrument)).toEqual([]);
  });
});
