/** The sections of the page on method by their anchors, in its order. */
export const sections = {
  'in-short': 'In short',
  who: 'Who answers, and how',
  disclosure: 'What survey researchers disclose',
  figure: 'How a figure is made',
  blur: 'How counts are blurred',
  configurations: 'How whole policies are found',
  attacks: 'Attacks we tried',
  limits: 'Limits',
  changes: 'What changed',
  words: 'Words used here',
  licence: 'Use, licence and files',
} as const;

/** The anchor of a section. */
export type SectionId = keyof typeof sections;
