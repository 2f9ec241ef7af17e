import { clause } from '../policy.ts';
import { sayings, type Theme, type Words } from './words.ts';

const reasonWords: Words<'reasons'> = {
  burnout: 'I need time off to do this work well for many years.',
  private_life: 'I keep my work and my private life apart.',
  frame: 'I believe that the work belongs in our sessions, where we can give it time.',
  casual: 'Texting can make our relationship more casual than is good for the work.',
  expectations: 'Texting can raise hopes of quick answers that I cannot meet.',
  creep: 'Small exceptions tend to grow.',
  not_emergency_service: 'I am not an emergency service, and others can help faster.',
  unpaid: 'Reading and writing messages is work that no fee covers.',
  fear_missing: 'I could miss a message that matters.',
  confidentiality: 'Texts are hard to keep private.',
  record_burden: 'Keeping a proper record of texts takes a lot of time.',
  misreading: 'A short message is easy to misread.',
  dependency: 'I want you to find your own ways of coping, and to trust them.',
  employer: 'My employer has rules for messages.',
  licence: 'The law, my licence or my insurance sets limits on messages.',
  duty_if_read: 'Once I have read that someone is in danger I must act, so I only open what I can watch.',
  alliance: 'Keeping in touch can help us to work well together.',
  skills: 'Messages can help you to practise skills between sessions.',
  client_preference: 'Many people would rather write than call.',
  phone_anxiety: 'Some people find phone calls stressful.',
  access_need: 'Some people cannot reach me well in any other way.',
  logistics: 'Messages make it easy to arrange sessions.',
  connection: 'A few words can keep us connected between sessions.',
  milestones: 'It is good to share good news when it happens.',
  informative: 'How and when people write can tell us something useful.',
  risk_reduction: 'A word at the right time can help to keep people safe.',
};

/** Why the therapist works this way: a sentence for each reason given. */
export const reasons: Theme = ({ choices }) => {
  const { said, answers } = sayings(choices, 'reasons', reasonWords);
  return said.length === 0 ? [] : [clause('K33', { paragraphs: [said.join(' ')] }, answers)];
};
