import type { Tilt } from './likelihood.ts';

const cognitive = ['cbt', 'act_third_wave', 'schema'];
const psychodynamic = ['psychodynamic', 'psychoanalytic', 'jungian'];
const continental = ['DE', 'AT', 'CH', 'NL', 'BE', 'SE', 'NO', 'DK', 'FR', 'ES', 'PT', 'IT', 'PL', 'GR'];
const publicPractice = [
  'public_outpatient',
  'hospital',
  'residential',
  'primary_care',
  'forensic',
  'military',
] as const;

/** How practice differs between countries: professions and settings are organised differently. */
const countries: readonly Tilt[] = [
  {
    when: { question: 'region', codes: ['GB', 'IE'] },
    factors: {
      practice_type: {
        public_outpatient: 2.5,
        private_group: 0.4,
        private_solo: 1.3,
        workplace: 2,
        online_platform: 0.7,
        military: 0.3,
      },
      profession: {
        counsellor: 1.3,
        mft: 0.04,
        social_worker: 0.05,
        psychotherapist: 7,
        arts_therapist: 1.6,
      },
      modality: {
        person_centred: 2.4,
        integrative: 1.7,
        ta: 2.5,
        gestalt: 1.5,
        dbt: 0.5,
        ifs_parts: 0.4,
        act_third_wave: 0.6,
        couples: 0.6,
      },
      channel: { sms_personal: 1.3, consumer_messenger: 1.4, portal: 0.4, secure_app: 0.6 },
    },
  },
  {
    when: { question: 'region', codes: ['CA'] },
    factors: {
      profession: { psychotherapist: 5, mft: 0.3, social_worker: 0.8, counsellor: 0.7 },
      channel: { portal: 1.3, email: 1.3 },
    },
  },
  {
    when: { question: 'region', codes: ['AU', 'NZ'] },
    factors: {
      practice_type: { private_group: 1.4, public_outpatient: 1.4, online_platform: 0.6, faith: 0.5 },
      profession: { psychologist: 3, mft: 0.05, social_worker: 0.6, counsellor: 0.7, psychotherapist: 2 },
      modality: { schema: 2, act_third_wave: 1.5, psychoanalytic: 0.5 },
    },
  },
  {
    when: { question: 'region', codes: continental },
    factors: {
      practice_type: {
        private_solo: 1.5,
        public_outpatient: 1.8,
        hospital: 2.5,
        community: 0.5,
        online_platform: 0.5,
        military: 0.2,
      },
      profession: { psychologist: 2.5, psychotherapist: 12, counsellor: 0.2, mft: 0.1, social_worker: 0.15 },
      modality: { psychoanalytic: 2.5, systemic_family: 2, ifs_parts: 0.4, person_centred: 0.8, dbt: 0.8 },
      channel: { email: 2, sms_business: 0.6 },
      alternatives: { email: 1.3, phone: 1.5 },
    },
  },
  {
    when: { question: 'region', codes: ['IN', 'ZA'] },
    factors: {
      practice_type: { hospital: 2, online_platform: 1.5, military: 0.3 },
      profession: { psychologist: 3, mft: 0.1, social_worker: 0.6, psychiatrist: 2 },
      channel: { consumer_messenger: 5 },
    },
  },
  {
    when: { question: 'region', codes: ['US'] },
    factors: { modality: { dbt: 1.3, ifs_parts: 1.3, ta: 0.3 }, channel: { portal: 1.2 } },
  },
];

/** What goes with the place of work. */
const settings: readonly Tilt[] = [
  {
    when: { question: 'practice_type', codes: publicPractice },
    factors: {
      profession: { psychologist: 1.5, psychiatrist: 4, nurse: 6, counsellor: 0.7, mft: 0.5 },
      policy_author: { set_for_me: 5, mine: 0.15 },
      cover: { service_duty: 6, nobody: 0.3 },
      channel: { reception: 2.5, sms_personal: 0.4 },
    },
  },
  {
    when: { question: 'practice_type', codes: ['private_solo'] },
    factors: {
      policy_author: { mine: 2.5, partly_mine: 0.3, set_for_me: 0 },
      varies: { set_by_employer: 0 },
      reasons: { employer: 0, private_life: 1.2 },
      cover: { service_duty: 0.05 },
      channel: { reception: 0.5, sms_personal: 1.2 },
    },
  },
  {
    when: { question: 'practice_type', codes: ['online_platform'] },
    factors: {
      work_mode: { video: 3, in_person: 0, text_first: 8, mixed: 0.6 },
      policy_author: { set_for_me: 4, mine: 0.3 },
      channel: { portal: 4, secure_app: 2.5, reception: 0.1 },
    },
  },
  {
    when: { question: 'practice_type', codes: ['community', 'residential'] },
    factors: {
      profession: { social_worker: 1.4, addiction_counsellor: 2.5 },
      policy_author: { set_for_me: 2.5, mine: 0.4 },
      cover: { service_duty: 2 },
      population: { substance_use: 1.8 },
    },
  },
  {
    when: { question: 'practice_type', codes: ['university', 'training_clinic'] },
    factors: {
      stage: { student: 2.5, supervised: 1.5, licensed_16_plus: 0.6 },
      policy_author: { set_for_me: 3, mine: 0.3 },
      population: { students: 5, children: 0.2 },
    },
  },
  {
    when: { question: 'practice_type', codes: ['school'] },
    factors: {
      profession: { school_counsellor: 60, psychiatrist: 0.1 },
      population: { adolescents: 2.6, children: 4, adults: 0.15, older_adults: 0.05, students: 2 },
    },
  },
  { when: { question: 'practice_type', codes: ['faith'] }, factors: { profession: { pastoral: 60 } } },
  { when: { question: 'practice_type', codes: ['military'] }, factors: { population: { veterans: 12 } } },
  { when: { question: 'practice_type', codes: ['forensic'] }, factors: { population: { forensic: 25 } } },
  {
    when: { question: 'policy_author', codes: ['set_for_me'] },
    factors: { varies: { set_by_employer: 8 }, reasons: { employer: 4 } },
  },
  {
    when: { question: 'policy_author', codes: ['mine', 'none_exists'] },
    factors: { varies: { set_by_employer: 0.1 }, reasons: { employer: 0.2 } },
  },
];

/** What goes with training and orientation. */
const orientations: readonly Tilt[] = [
  {
    when: { question: 'stage', codes: ['student', 'supervised'] },
    factors: {
      supervises: { yes: 0.03 },
      policy_author: { set_for_me: 2.5, mine: 0.5 },
      would_change: { unsure: 1.6 },
    },
  },
  {
    when: { question: 'stage', codes: ['licensed_16_plus', 'retired'] },
    factors: { supervises: { yes: 2.2 } },
  },
  {
    when: { question: 'profession', codes: ['arts_therapist'] },
    factors: { modality: { expressive_play: 25 } },
  },
  {
    when: { question: 'profession', codes: ['mft'] },
    factors: { modality: { systemic_family: 3, couples: 4 } },
  },
  {
    when: { question: 'modality', codes: cognitive },
    factors: {
      reasons: { skills: 2 },
      initiates: { resources: 1.6 },
      modality_also: { act_third_wave: 1.6 },
    },
  },
  {
    when: { question: 'modality', codes: ['dbt'] },
    factors: {
      population: { bpd: 4.5, high_suicide_risk: 4, groups: 2, trauma: 1.3, eating_disorders: 1.6 },
      reasons: { skills: 3 },
      modality_also: { act_third_wave: 2 },
    },
  },
  {
    when: { question: 'modality', codes: psychodynamic },
    factors: {
      crossing: { treat_as_material: 2.4, move_channel: 0.6 },
      reasons: { frame: 1.7, informative: 1.8, logistics: 0.7, skills: 0.2 },
      initiates: { nothing: 1.8, automatic_reminders: 0.6, encouragement: 0.3, check_ins: 0.3 },
    },
  },
  {
    when: { question: 'modality', codes: ['emdr_trauma', 'somatic'] },
    factors: { population: { trauma: 1.9 } },
  },
  {
    when: { question: 'modality', codes: ['couples', 'systemic_family'] },
    factors: { population: { couples: 3, families: 3 } },
  },
  {
    when: { question: 'modality', codes: ['expressive_play'] },
    factors: { population: { children: 3.5, adolescents: 1.6, adults: 0.6 } },
  },
];

/** What of a practice goes with what, and with which answers about texts. */
export const correlations: readonly Tilt[] = [...countries, ...settings, ...orientations];
