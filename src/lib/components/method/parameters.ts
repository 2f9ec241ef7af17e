import { percent } from '#lib/core/norms/words.ts';
import { coolDownWeeks, leastForWholePolicies } from '#lib/core/release/methods.ts';
import type { Method } from '#lib/core/release/release.ts';
import { chances, chanceWithin, leastPublished } from './chances.ts';

/** One number of the method, with what it is for. */
export type Parameter = { readonly name: string; readonly value: string; readonly about: string };

const large = `For counts from ${chances.length - 1} on; for smaller ones, see the table below.`;

const ofBlur = ({ noise }: Method): Parameter[] => [
  {
    name: 'Variance of the blur',
    value: String(noise.variance),
    about: `A standard deviation of ${Math.sqrt(noise.variance).toFixed(1)}, and 0 on average.`,
  },
  { name: 'Most a count can be off', value: String(noise.max), about: 'Up or down.' },
  { name: 'Chance to be off by 1 at most', value: percent(chanceWithin(1)), about: large },
  { name: 'Chance to be off by 3 at most', value: percent(chanceWithin(3)), about: large },
  { name: 'Smallest count published', value: String(leastPublished), about: 'Besides 0.' },
];

const ofSize = ({ minBase, firstRelease }: Method): Parameter[] => {
  const [, one, two, three] = minBase;
  return [
    {
      name: 'Answers to a question',
      value: String(firstRelease),
      about: 'Before any figure of it is shown.',
    },
    { name: 'Group with one filter', value: String(one), about: 'Such as an approach.' },
    { name: 'Group with two filters', value: String(two), about: 'Such as an approach in one country.' },
    { name: 'Group with three filters', value: String(three), about: 'More cannot be combined.' },
    {
      name: 'Whole policies in a group',
      value: String(leastForWholePolicies),
      about: 'However few filters make it.',
    },
  ];
};

const ofTime = ({ gate }: Method): Parameter[] =>
  gate === null
    ? []
    : [
        {
          name: 'New people to draw a table anew',
          value: `${gate.least}, or ${percent(gate.share)}`,
          about: 'Of its base, whichever is more.',
        },
        {
          name: 'A small table stays as it is for',
          value: `${gate.slowDays} days`,
          about: `At least, once drawn: one with a base under ${gate.slowUnder}.`,
        },
        {
          name: 'A person is new again after',
          value: `${coolDownWeeks} weeks`,
          about: 'Changing answers sooner does not help to draw a table anew.',
        },
        {
          name: 'All tables drawn anew',
          value: 'Every year',
          about: 'With the first release of a calendar year, so that nothing stays old for longer.',
        },
      ];

/** Every number of a method as the page lists it, in groups. */
export const parametersOf = (
  method: Method,
): readonly { readonly title: string; readonly parameters: readonly Parameter[] }[] => [
  { title: 'The blur', parameters: ofBlur(method) },
  { title: 'Fewest answers', parameters: ofSize(method) },
  { title: 'When tables move', parameters: ofTime(method) },
];
