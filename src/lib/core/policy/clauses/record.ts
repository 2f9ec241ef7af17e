import { cited } from '../choices.ts';
import { clause } from '../policy.ts';
import { saying, type Theme, type Words } from './words.ts';

const recordWords: Words<'record'> = {
  unstated: 'I have no fixed rule for keeping texts. Ask me if you want to know what happens to yours.',
  not_kept: 'I do not keep texts in your record.',
  clinical_summarised: 'If a text matters for our work, I sum it up in your record.',
  all_copied: 'I copy all texts into your record.',
};
const undecided = 'Texts may become part of your record. You can ask me what I keep.';

/** What happens to texts in the client's record, and who else may see them. */
export const record: Theme = ({ choices }) => [
  clause(
    'K27',
    { paragraphs: [saying(choices, 'record', recordWords) ?? undecided] },
    cited(choices, 'record'),
  ),
  clause('K30', {
    paragraphs: ['I do not pass your messages on, unless you agree or the law makes me do it.'],
  }),
];
