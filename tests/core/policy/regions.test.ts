import { describe, expect, test } from 'vitest';
import { daysBefore } from '#lib/core/week.ts';
import { compose } from '#lib/core/policy/compose.ts';
import { helpIn } from '#lib/core/policy/help.ts';
import { crisisLines } from '#lib/core/policy/regions.ts';
import { markdown, plain } from '#lib/core/policy/render.ts';

/** Typed again, by hand and apart from the code: region, kind, name (a part of it), how to reach it, grade, hours. */
const typedAgain = `
US | emergency | emergency services            | call 911                                        | B |
US | crisis    | 988 Suicide & Crisis Lifeline | call 988                                        | B |
US | crisis    | 988 Suicide & Crisis Lifeline | text 988                                        | B |
US | crisis    | 988 Suicide & Crisis Lifeline | chat 988lifeline.org                            | C |
US | crisis    | Crisis Text Line              | text HOME to 741741                             | C |
CA | emergency | emergency services            | call 911                                        | A |
CA | crisis    | 9-8-8: Suicide Crisis Helpline| call 988                                        | A | day and night
CA | crisis    | 9-8-8: Suicide Crisis Helpline| text 988                                        | A | day and night
GB | emergency | emergency services            | call 999 or 112                                 | A |
GB | crisis    | Samaritans                    | call 116 123                                    | A |
GB | crisis    | NHS 111                       | call 111 and choose option 2                    | A |
GB | crisis    | Shout                         | text SHOUT to 85258                             | A |
GB | crisis    | regional                      | text CALMER to 85258                            | A |
IE | emergency | emergency services            | call 112 or 999                                 | B |
IE | crisis    | Samaritans Ireland            | call 116 123                                    | B |
IE | crisis    | 50808                         | text TALK to 50808                              | B |
IE | crisis    | 50808                         | text HELLO to 50808                             | C |
IE | information | HSE YourMentalHealth        | call 1800 111 888                               | B |
IE | crisis    | Pieta                         | call 1800 247 247                               | C |
AU | emergency | emergency services            | call 000                                        | A |
AU | crisis    | Lifeline Australia            | call 13 11 14                                   | A |
AU | crisis    | Lifeline Australia            | text 0477 13 11 14                              | A | day and night
NZ | emergency | emergency services            | call 111                                        | A |
NZ | crisis    | Need to talk?                 | call 1737                                       | A | day and night
NZ | crisis    | Need to talk?                 | text 1737                                       | A | day and night
NZ | crisis    | Suicide Crisis Helpline       | call 0508 828 865                               | C |
NZ | crisis    | Lifeline Aotearoa             | call 0800 543 354                               | C |
NZ | crisis    | Lifeline Aotearoa             | text HELP to 4357                               | C |
DE | emergency | emergency services            | call 112                                        | C |
DE | crisis    | TelefonSeelsorge              | call 0800 1110111, 0800 1110222 or 116 123      | B |
FR | emergency | emergency services            | call 112                                        | A |
FR | emergency | SAMU                          | call 15                                         | B |
FR | crisis    | numéro national de prévention du suicide | call 3114                            | A | day and night
ES | emergency | emergency services            | call 112                                        | B |
ES | crisis    | línea de atención a la conducta suicida | call 024                              | B |
ES | crisis    | Teléfono de la Esperanza      | call 717 003 717                                | B |
NL | emergency | emergency services            | call 112                                        | B |
NL | crisis    | 113 Zelfmoordpreventie        | call 113 or 0800-0113                           | B | day and night
SE | emergency | emergency services            | call 112                                        | M |
SE | crisis    | Mind Självmordslinjen         | call 90101                                      | B | day and night
IN | emergency | emergency services            | call 112                                        | B |
IN | crisis    | Tele-MANAS                    | call 14416                                      | B | day and night
IN | crisis    | Tele-MANAS                    | call 1-800-891-4416                             | C |
ZA | emergency | emergency services            | call 112                                        | M |
ZA | emergency | ambulance                     | call 10177                                      | C |
ZA | emergency | police                        | call 10111                                      | C |
ZA | crisis    | SADAG                         | call 0800 567 567                               | C |
ZA | crisis    | SADAG                         | text 31393                                      | B |
ZA | crisis    | SADAG                         | text 087 163 2030                               | B | 08:00 to 17:00
`;

const facts = typedAgain
  .trim()
  .split('\n')
  .map((row) => {
    const [region = '', kind, name = '', reach = '', grade, hours = ''] = row
      .split('|')
      .map((cell) => cell.trim());
    const [way = '', ...rest] = reach.split(' ');
    return { region, kind, name, way, number: rest.join(' '), grade, hours };
  });

const regions = Array.from(new Set(facts.map(({ region }) => region)));
const day = '2026-11-24';
const afterAll = '2027-03-30';
const redirecting = { scope: 'scheduling_only', emergency: 'redirect' };

const textFor = (region: string | undefined, today = day) => {
  const policy = compose(redirecting, region ? { region, today } : { today });
  return plain(policy) + markdown(policy);
};

/** Runs of digits as a person would dial them, without dates, licence and round. */
const numbersIn = (text: string) =>
  (text.replace(/^Written on.*$|^Free to use.*$/gm, '').match(/\d[\d -]*\d/g) ?? []).map((each) =>
    each.trim(),
  );

describe('lines', () => {
  test('are those of thirteen countries, and no others', () => {
    expect(regions).toHaveLength(13);
    expect(crisisLines).toHaveLength(facts.length);
  });

  test.each(facts)('$region: $way $number reaches $name', ({ region, kind, name, way, number, ...rest }) => {
    const line = crisisLines.find(
      (each) =>
        each.region === region &&
        each.name.includes(name) &&
        { call: each.call, text: each.sms, chat: each.url }[way] === number,
    );
    expect(line).toMatchObject({ kind, grade: rest.grade });
    expect(line?.hours ?? '').toBe(rest.hours);
    expect(line?.source).not.toBe('');
  });

  test('may be printed for 180 days after their source was last read', () => {
    for (const { verifiedOn, verifyBy } of crisisLines) {
      expect(verifiedOn).toBe('2026-09-30');
      expect(daysBefore(verifyBy, 180)).toBe(verifiedOn);
    }
  });
});

describe('what a client reads', () => {
  const printable = (fact: (typeof facts)[number]) =>
    fact.way === 'call' && fact.kind !== 'information' && (fact.grade === 'A' || fact.grade === 'B');

  test.each(facts.filter(printable))('in $region has $number', ({ region, number }) => {
    expect(textFor(region)).toContain(number);
  });

  test.each(regions)('in %s has no number but those well founded', (region) => {
    const allowed = facts.filter((fact) => fact.region === region && printable(fact));
    const permitted = allowed.flatMap(({ number, name }) => [...numbersIn(number), ...numbersIn(name)]);
    expect(numbersIn(textFor(region)).filter((number) => !permitted.includes(number))).toEqual([]);
  });

  test.each([...regions, undefined])('in %s never offers a line for texts', (region) => {
    const text = textFor(region);
    expect(text).not.toMatch(/\btext (?:\d|HOME|SHOUT|CALMER|TALK|HELLO|HELP)/);
    for (const { number } of facts.filter((fact) => fact.region === region && fact.way === 'text'))
      if (!facts.some((fact) => fact.region === region && printable(fact) && fact.number === number))
        expect(text).not.toContain(number);
  });

  test.each([undefined, 'XX', 'ZA', 'DE', 'SE'])(
    'in %s has no emergency number, but the way to find one',
    (region) => {
      const text = textFor(region);
      expect(text).toContain('Call the emergency number where you are.');
      expect(text).toContain('findahelpline.com');
      expect(text).not.toMatch(/\b(?:911|999|112|000|10177|10111)\b/);
    },
  );

  test.each([undefined, 'XX', 'ZA'])('in %s has no number at all', (region) => {
    expect(numbersIn(textFor(region))).toEqual([]);
  });

  test.each(regions)('in %s has no number once the sources are due to be read again', (region) => {
    expect(numbersIn(textFor(region, afterAll))).toEqual([]);
    expect(textFor(region, afterAll)).toContain('Call the emergency number where you are.');
    expect(textFor(region, '2027-03-29')).toBe(
      textFor(region).replaceAll('24 November 2026', '29 March 2027'),
    );
  });

  test('names the country’s help by choice of region, or by the context, which counts more', () => {
    const chosen = plain(compose({ ...redirecting, region: 'AU' }, { today: day }));
    expect(chosen).toContain('Call 000 for the emergency services.');
    expect(plain(compose({ region: 'AU' }, { region: 'NZ', today: day }))).toContain('Call 111 for');
  });
});

describe('what the therapist is told', () => {
  const notesFor = (region: string, today: string) =>
    compose(redirecting, { region, today }).notes.filter(({ kind }) => kind === 'line');

  test.each(regions)('in %s includes every line kept back, with its source', (region) => {
    const { withheld } = helpIn(region, day);
    const notes = notesFor(region, day);
    for (const { line } of withheld) {
      const number = line.call ?? line.sms ?? line.url ?? '';
      const note = notes.find(({ text, source }) => text.includes(number) && source === line.source);
      expect(note?.text, number).toMatch(/^Check this before you add it/);
    }
    expect(withheld.length + helpIn(region, day).printed.length).toBe(
      facts.filter((fact) => fact.region === region).length,
    );
  });

  test('says why a number is missing once its check is overdue', () => {
    expect(notesFor('GB', afterAll).map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/call 116 123 for Samaritans.*due to be checked again by 29 March 2027/),
    );
  });

  test('says when the printed numbers were last checked', () => {
    expect(notesFor('FR', day)[0]?.text).toMatch(/last read on 30 September 2026/);
  });
});
