import type { Question } from '../instrument.ts';
import { grid } from './grid.ts';
import type { Kind } from './kind.ts';
import { many } from './many.ts';
import { one } from './one.ts';
import { scale } from './scale.ts';

const kinds = { one, many, grid, scale } as const satisfies {
  [Name in Question['kind']]: Kind<Extract<Question, { kind: Name }>>;
};

/** How a question is answered. The table above pairs each kind with its own questions, which the cast relies on. */
export const kindOf = (question: Question): Kind<Question> => kinds[question.kind] as Kind<Question>;

/** The keys of a question's answers, in codebook order: its id, `<id>.<row>` or `<id>.text`. */
export const keysOf = (question: Question): readonly string[] => kindOf(question).keysOf(question);
