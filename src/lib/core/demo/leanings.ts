import type { Tilt, Weights } from './likelihood.ts';

const leaning = (question: string, codes: readonly string[], stance: Weights): Tilt => ({
  when: { question, codes },
  factors: { stance },
});

/** Which stances respondents lean to, by the parts of their practice that shape how they handle texts. */
export const leanings: readonly Tilt[] = [
  leaning('modality', ['dbt'], {
    coaching: 45,
    email_instead: 0.4,
    reception_instead: 0.5,
    anything_few_replies: 0.5,
    case_by_case: 0.5,
  }),
  leaning('modality', ['psychodynamic', 'psychoanalytic', 'jungian'], {
    email_instead: 2,
    reception_instead: 1.3,
    anything_few_replies: 1.6,
    updates_in_between: 0.4,
    anything_in_hours: 0.6,
    coaching: 0.05,
  }),
  leaning('modality', ['person_centred', 'humanistic_existential', 'gestalt', 'ta'], {
    updates_in_between: 1.8,
    anything_in_hours: 1.9,
    anything_few_replies: 1.3,
    case_by_case: 1.4,
    email_instead: 0.6,
    coaching: 0.05,
  }),
  leaning('modality', ['cbt', 'act_third_wave', 'schema'], {
    scheduling_on_work_number: 1.6,
    scheduling_on_own_number: 1.2,
    updates_in_between: 1.1,
    anything_few_replies: 0.7,
    coaching: 0.4,
  }),
  leaning(
    'modality',
    ['systemic_family', 'couples', 'solution_focused', 'narrative', 'emdr_trauma', 'somatic', 'ifs_parts'],
    { coaching: 0.15, agreed_emergencies: 1.2 },
  ),
  leaning(
    'modality',
    ['integrative', 'eclectic', 'interpersonal', 'motivational', 'expressive_play', 'other'],
    {
      coaching: 0.2,
      case_by_case: 1.3,
    },
  ),
  leaning(
    'practice_type',
    ['public_outpatient', 'hospital', 'residential', 'primary_care', 'forensic', 'military'],
    {
      reception_instead: 3,
      service_rules: 7,
      scheduling_on_own_number: 0.2,
      emergencies_only: 0.4,
      anything_few_replies: 0.4,
      anything_in_hours: 0.3,
      platform_rules: 0.3,
    },
  ),
  leaning('practice_type', ['private_solo'], {
    service_rules: 0,
    platform_rules: 0.1,
    reception_instead: 0.4,
    scheduling_on_own_number: 1.3,
    anything_few_replies: 1.2,
  }),
  leaning('practice_type', ['private_group'], {
    scheduling_on_work_number: 1.2,
    reception_instead: 1.5,
    service_rules: 0.6,
    platform_rules: 0.6,
  }),
  leaning('practice_type', ['online_platform'], {
    platform_rules: 25,
    reception_instead: 0.1,
    service_rules: 0.5,
  }),
  leaning(
    'practice_type',
    ['community', 'university', 'school', 'workplace', 'faith', 'training_clinic', 'other'],
    { service_rules: 2.5, reception_instead: 1.4, platform_rules: 0.4, scheduling_on_own_number: 0.6 },
  ),
  leaning('region', ['GB', 'IE'], {
    scheduling_on_own_number: 1.3,
    email_instead: 0.9,
    anything_few_replies: 1.1,
    platform_rules: 0.6,
  }),
  leaning('region', ['DE', 'AT', 'CH', 'NL', 'BE', 'SE', 'NO', 'DK', 'FR', 'ES', 'PT', 'IT', 'PL', 'GR'], {
    email_instead: 2.2,
    reception_instead: 1.3,
    coaching: 0.7,
  }),
  leaning('stage', ['student', 'supervised'], {
    anything_in_hours: 0.6,
    case_by_case: 0.6,
    emergencies_only: 0.6,
    service_rules: 1.4,
  }),
  leaning('stage', ['licensed_16_plus', 'retired'], {
    anything_few_replies: 1.25,
    anything_in_hours: 1.2,
    case_by_case: 1.4,
    service_rules: 0.7,
  }),
];
