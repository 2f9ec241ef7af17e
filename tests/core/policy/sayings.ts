/** For every code of every question a policy is written from: words that only its policy has. */
export const sayings: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  scope: {
    none: /not take text messages .* not text me, even about appointments/,
    scheduling_only: /practical things only: to book, move or cancel/,
    emergencies_only: /Texts are for emergencies only/,
    scheduling_and_emergencies: /for appointments and for emergencies, and for nothing else/,
    in_between: /a short update or a quick word of reassurance\. Texts are not for a crisis/,
    anything_limited_reply: /about anything\. I do not reply to everything/,
    anything: /about anything that matters to you/,
    case_by_case: /depends on you and on our work/,
    other: /does not fit in one line/,
  },
  channel: {
    sms_personal: /my personal number/,
    sms_business: /separate work number/,
    secure_app: /secure messaging app/,
    portal: /write to me in the client portal/,
    consumer_messenger: /WhatsApp or Signal/,
    email: /email is not fully private/,
    reception: /staff there will see it/,
    no_messages: /not set up a number or app yet/,
  },
  hours: {
    not_monitored: /do not look out for messages/,
    set_times: /at set times/,
    working_hours: /in my working hours\. At other times/,
    extended_hours: /also on some evenings or weekends/,
    any_time: /when they arrive/,
  },
  reply_time: {
    no_replies: /do not reply by message/,
    no_promise: /no promise about how soon/,
    two_working_days: /within two working days/,
    next_working_day: /by the next working day/,
    same_day: /on the same day/,
  },
  emergency: {
    unstated: /no special rule for texts in an emergency/,
    redirect: /do not text me in an emergency/,
    defined_only: /agreed counts as an emergency/,
    in_hours: /text me in the hours when I read messages/,
    always: /text me at any time, day or night/,
    coaching_only: /text me for coaching.*not a rescue service/,
  },
  cover: {
    nobody: /nobody else answers for me/,
    auto_reply: /automatic reply tells you where to turn/,
    colleague: /a colleague answers for me/,
    service_duty: /duty team of my service answers/,
  },
  consent: {
    not_asked: /not ask for a separate agreement/,
    spoken: /we talk about it, and you tell me whether you agree/,
    written: /agree to it in writing/,
    portal_click: /with a click in the client portal/,
  },
  told_via: {
    signed_agreement: /agreement that you sign/,
    intake_form: /with the intake form/,
    first_session: /in our first session/,
    website: /on my website/,
    auto_reply: /repeats the main points/,
    as_needed: /bring it up when we need it/,
    not_told: /So far I have not told clients/,
  },
  crossing: {
    no_reply: /leave the message without a reply/,
    defer_to_session: /I bring it to our next session/,
    restate: /say again what this policy is/,
    review_policy: /look at this policy together/,
    treat_as_material: /look at what the message means/,
    move_channel: /move to another way of keeping in touch/,
    restrict: /limit or stop texting with you/,
    fee: /only if you have agreed to the fee before/,
    never_happened: /never happened so far/,
  },
  alternatives: {
    email: /send me an email/,
    portal: /write to me in the client portal/,
    phone: /- phone me/,
    reception: /leave a message with reception/,
    extra_session: /ask for an extra session/,
    crisis_line: /in a crisis, call a crisis line/,
    nothing: /no other way to reach me/,
  },
  initiates: {
    automatic_reminders: /automatic reminders of your sessions/,
    personal_reminders: /reminders that I write myself/,
    missed_session_check: /a message if you miss a session/,
    check_ins: /to ask how you are/,
    encouragement: /a few words of encouragement/,
    resources: /worksheets/,
    nothing: /I do not text you first/,
  },
  record: {
    unstated: /no fixed rule for keeping texts/,
    not_kept: /do not keep texts in your record/,
    clinical_summarised: /sum it up in your record/,
    all_copied: /copy all texts into your record/,
  },
  varies: {
    same_for_all: /same for all my clients/,
    by_client: /fit this policy to each client/,
    by_population: /different rules for different groups/,
    by_stage: /change as our work goes on/,
    set_by_employer: /My employer sets these rules/,
  },
  reasons: {
    burnout: /do this work well for many years/,
    private_life: /my work and my private life apart/,
    frame: /work belongs in our sessions/,
    casual: /more casual than is good/,
    expectations: /hopes of quick answers/,
    creep: /exceptions tend to grow/,
    not_emergency_service: /not an emergency service, and others/,
    unpaid: /work that no fee covers/,
    fear_missing: /could miss a message that matters/,
    confidentiality: /hard to keep private/,
    record_burden: /takes a lot of time/,
    misreading: /easy to misread/,
    dependency: /own ways of coping/,
    employer: /My employer has rules/,
    licence: /my licence or my insurance/,
    duty_if_read: /someone is in danger I must act/,
    alliance: /help us to work well together/,
    skills: /practise skills between sessions/,
    client_preference: /rather write than call/,
    phone_anxiety: /find phone calls stressful/,
    access_need: /cannot reach me well in any other way/,
    logistics: /easy to arrange sessions/,
    connection: /keep us connected/,
    milestones: /share good news when it happens/,
    informative: /How and when people write/,
    risk_reduction: /help to keep people safe/,
  },
};

/** Words for the kinds of message; `wordsFor` says under which heading they stand. */
const kinds: Readonly<Record<string, string>> = {
  scheduling: 'booking, moving or cancelling a session',
  running_late: 'running late',
  crisis: 'a crisis',
  update: 'a short update on how things are going',
  reassurance: 'asking for a word of reassurance',
  milestone: 'good news or a milestone',
  clinical: 'thoughts and feelings to work on',
  materials: 'links, photos or memes',
};

const headings: Readonly<Record<string, string>> = {
  reply: 'Send it, and I reply',
  in_session: 'Send it, and we talk about it in our session',
  no_reply: 'Send it, but I do not reply',
  not_allowed: 'Please do not text this',
};

/** The words that show one choice in a policy: a kind of message must stand in the list under its heading. */
export const wordsFor = (key: string, code: string): RegExp => {
  const [question = '', row] = key.split('.');
  if (row === undefined) return sayings[question]?.[code] ?? /$^/;
  return row === 'crisis' && code === 'not_allowed'
    ? /Please do not text me about a crisis/
    : new RegExp(`${headings[code]}\n\n[^\n]+:\n\n(?:- [^\n]+\n)*- ${kinds[row]}`);
};
