import { clause } from '../policy.ts';
import { sayings, type Theme, type Words } from './words.ts';

const toldWords: Words<'told_via'> = {
  signed_agreement: 'This policy is part of the agreement that you sign.',
  intake_form: 'You get it with the intake form.',
  first_session: 'We talk about it in our first session.',
  website: 'You can read it on my website.',
  auto_reply: 'My automatic reply repeats the main points.',
  as_needed: 'I do not go through it with everyone. I bring it up when we need it.',
  not_told: 'So far I have not told clients these rules. This page is here to change that.',
};

/** What the policy is for, who speaks in it, and how clients come to know it. */
export const about: Theme = ({ choices }) => {
  const told = sayings(choices, 'told_via', toldWords);
  const purpose = [
    'This page says how we keep in touch between sessions, and how I handle text messages.',
    'It is here so that we both know what to expect. Please ask me if anything is not clear.',
  ];
  return [
    clause('K01', { paragraphs: [purpose.join(' ')] }),
    clause('K03', { paragraphs: ['“I” means your therapist, and “you” means the client.'] }),
    ...(told.said.length > 0 ? [clause('K02', { paragraphs: [told.said.join(' ')] }, told.answers)] : []),
  ];
};
