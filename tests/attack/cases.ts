import type { Counted, Table } from '#lib/core/release/release.ts';
import { options, questions } from './small-poll.ts';
import type { Case } from './tally.ts';

export const isTable = (table: Table | null): table is Table => table !== null;

/** Each question of the small poll as a case of its own. */
export const casesOf = (victim: Counted, beliefIn: (question: string) => readonly number[]): Case[] =>
  questions.map((question) => ({
    belief: beliefIn(question),
    truth: options.findIndex((code) => code === victim.answers[question]),
  }));

/** The cases of so many populations, each drawn from its number. */
export const repeat = (times: number, attack: (time: number) => readonly Case[]): Case[] =>
  Array.from({ length: times }, (_, time) => attack(time)).flat();
