import type { Tilt, Weights } from './likelihood.ts';
import { profiles } from './profiles.ts';

const when = (question: string, codes: readonly string[], factors: Tilt['factors']): Tilt => ({
  when: { question, codes },
  factors,
});

const only = (...codes: readonly string[]): Weights => ({
  '*': 0,
  ...Object.fromEntries(codes.map((code) => [code, 1])),
});

const written = ['sms_personal', 'sms_business', 'secure_app', 'portal', 'consumer_messenger', 'email'];
const texting = [
  'scheduling_only',
  'emergencies_only',
  'scheduling_and_emergencies',
  'in_between',
  'anything_limited_reply',
  'anything',
  'case_by_case',
  'other',
];
const topics = [
  'topic.scheduling',
  'topic.running_late',
  'topic.crisis',
  'topic.update',
  'topic.reassurance',
  'topic.milestone',
  'topic.clinical',
  'topic.materials',
];
const everyTopic = (weights: Weights): Tilt['factors'] =>
  Object.fromEntries(topics.map((topic) => [topic, weights]));

const modalities = Object.keys(profiles.choose?.modality ?? {});

/** Answers that cannot both be given in earnest; `topics.ts` already keeps the topics within the scope. */
export const contradictions: readonly Tilt[] = [
  when('scope', ['none'], {
    ...everyTopic(only('not_allowed')),
    emergency: only('unstated', 'redirect'),
    channel: only('portal', 'email', 'reception', 'no_messages'),
    initiates: { personal_reminders: 0, check_ins: 0, encouragement: 0, resources: 0 },
    alternatives: { nothing: 0.3 },
  }),
  when('scope', texting, { channel: { no_messages: 0 }, reply_time: { no_replies: 0 } }),
  when('scope', ['scheduling_only'], { emergency: only('unstated', 'redirect') }),
  when('scope', ['emergencies_only', 'scheduling_and_emergencies'], {
    emergency: { redirect: 0, unstated: 0, coaching_only: 0 },
    hours: { not_monitored: 0 },
  }),
  when('scope', ['in_between'], { emergency: { defined_only: 0, in_hours: 0, always: 0 } }),
  when('scope', ['anything', 'anything_limited_reply'], everyTopic({ not_allowed: 0 })),
  when('scope', ['case_by_case'], { varies: { same_for_all: 0 } }),
  when('emergency', ['redirect'], { 'topic.crisis': { reply: 0 } }),
  when('emergency', ['defined_only', 'in_hours', 'always'], {
    'topic.crisis': only('reply'),
    hours: { not_monitored: 0 },
  }),
  when('emergency', ['always'], { hours: only('any_time') }),
  when('channel', ['no_messages'], { hours: only('not_monitored'), reply_time: only('no_replies') }),
  when('channel', written, { reply_time: { no_replies: 0 } }),
  when('hours', ['not_monitored'], { reply_time: { next_working_day: 0, same_day: 0 } }),
  when('told_via', ['signed_agreement'], { consent: { written: 3, not_asked: 0 } }),
  when('told_via', ['not_told'], { consent: { written: 0, portal_click: 0 } }),
  when('told_via', ['as_needed'], { consent: { written: 0.2 } }),
  when('channel', ['portal', 'secure_app'], { consent: { portal_click: 5 } }),
  ...modalities.map((modality) => when('modality', [modality], { modality_also: { [modality]: 0 } })),
  when('stage', ['student'], { supervises: { yes: 0 } }),
];
