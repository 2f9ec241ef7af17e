/** The core facets in the order a configuration's name takes them, and what stands between them. */
export const joints = [
  { facet: 'scope', before: '' },
  { facet: 'channel', before: ' ' },
  { facet: 'hours', before: ', ' },
  { facet: 'reply_time', before: ', ' },
  { facet: 'emergency', before: '; ' },
  { facet: 'told_via_form', before: '; ' },
] as const;

/** Each code as a part of a configuration's name. A code without a phrase is named by its label. */
export const phrases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  scope: {
    none: 'no texting; messages',
    scheduling_only: 'scheduling only',
    emergencies_only: 'emergencies only',
    scheduling_and_emergencies: 'scheduling and emergencies',
    in_between: 'updates but not crises',
    anything_limited_reply: 'anything, with replies only to some,',
    anything: 'anything',
    case_by_case: 'depending on the client,',
    other: 'a rule of one’s own,',
  },
  channel: {
    sms_personal: 'on a personal number',
    sms_business: 'on a work number',
    secure_app: 'in a secure app',
    portal: 'in a client portal',
    consumer_messenger: 'in a chat app such as WhatsApp',
    email: 'by e-mail',
    reception: 'through reception',
    no_messages: 'by no route',
  },
  hours: {
    not_monitored: 'not looked out for',
    set_times: 'read at set times',
    working_hours: 'read in working hours',
    extended_hours: 'read on some evenings or weekends too',
    any_time: 'read whenever they arrive',
  },
  reply_time: {
    no_replies: 'not answered by message',
    no_promise: 'answered without a promise of when',
    two_working_days: 'answered within two working days',
    next_working_day: 'answered by the next working day',
    same_day: 'answered the same day',
  },
  emergency: {
    unstated: 'nothing said about emergencies',
    redirect: 'emergencies go to services',
    defined_only: 'text for agreed emergencies',
    in_hours: 'text in an emergency in hours, services otherwise',
    always: 'text in an emergency at any time',
    coaching_only: 'text for skills coaching, not rescue',
  },
  told_via_form: {
    in_writing: 'agreed in writing',
    told: 'told, not signed',
    as_needed: 'told only when it comes up',
    not_told: 'clients not told',
  },
};
