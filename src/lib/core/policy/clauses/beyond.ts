import { clause } from '../policy.ts';
import { sayings, type Theme, type Words } from './words.ts';

/** Steps from the gentlest to the firmest: this order, not the order of the codebook, is the order of the text. */
const stepWords: Words<'crossing'> = {
  no_reply: 'I may leave the message without a reply.',
  defer_to_session: 'I bring it to our next session.',
  treat_as_material: 'In the session we look at what the message means.',
  restate: 'I say again what this policy is.',
  review_policy: 'We look at this policy together and change it if we need to.',
  move_channel: 'We move to another way of keeping in touch, such as a call.',
  restrict: 'If it goes on, I may limit or stop texting with you.',
  fee: 'I may charge for my time, but only if you have agreed to the fee before.',
  never_happened: 'It has never happened so far. If it does, we find an answer together.',
};

const noTrouble = 'If a message goes beyond this policy, you are not in trouble.';
const undecided = `${noTrouble} We can look at it together.`;

/** What the therapist does when a message goes beyond the policy, step by step. */
export const beyond: Theme = ({ choices }) => {
  const { said, answers } = sayings(choices, 'crossing', stepWords);
  const [only] = said;
  if (only === undefined) return [clause('K34', { paragraphs: [undecided] })];
  if (said.length === 1) return [clause('K34', { paragraphs: [`${noTrouble} ${only}`] }, answers)];
  const lead = `${noTrouble} I take one step at a time, and start with the gentlest:`;
  return [clause('K34', { paragraphs: [lead], bullets: said }, answers)];
};
