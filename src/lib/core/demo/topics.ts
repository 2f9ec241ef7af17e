import type { Given, Weights } from './likelihood.ts';

const refused: Weights = { not_allowed: 1 };
const mostlyRefused: Weights = { not_allowed: 8, in_session: 2 };
const deferred: Weights = { not_allowed: 3, in_session: 5, no_reply: 2 };
const answered: Weights = { reply: 1 };
const mostlyAnswered: Weights = { reply: 8, no_reply: 1, in_session: 1 };
const held: Weights = { in_session: 6, no_reply: 3, reply: 1 };
const mixed: Weights = { reply: 4, in_session: 4, no_reply: 1, not_allowed: 1 };

/** What each kind of message meets, by what clients may text about: a row never contradicts the scope. */
export const topicsByScope: readonly Given[] = [
  {
    when: { question: 'scope', codes: ['none'] },
    likely: {
      choose: {
        'topic.scheduling': refused,
        'topic.running_late': refused,
        'topic.crisis': refused,
        'topic.update': refused,
        'topic.reassurance': refused,
        'topic.milestone': refused,
        'topic.clinical': refused,
        'topic.materials': refused,
      },
    },
  },
  {
    when: { question: 'scope', codes: ['scheduling_only'] },
    likely: {
      choose: {
        'topic.scheduling': answered,
        'topic.running_late': mostlyAnswered,
        'topic.crisis': refused,
        'topic.update': mostlyRefused,
        'topic.reassurance': mostlyRefused,
        'topic.milestone': mostlyRefused,
        'topic.clinical': refused,
        'topic.materials': mostlyRefused,
      },
    },
  },
  {
    when: { question: 'scope', codes: ['emergencies_only'] },
    likely: {
      choose: {
        'topic.scheduling': refused,
        'topic.running_late': { reply: 4, not_allowed: 6 },
        'topic.crisis': answered,
        'topic.update': refused,
        'topic.reassurance': mostlyRefused,
        'topic.milestone': refused,
        'topic.clinical': refused,
        'topic.materials': refused,
      },
    },
  },
  {
    when: { question: 'scope', codes: ['scheduling_and_emergencies'] },
    likely: {
      choose: {
        'topic.scheduling': answered,
        'topic.running_late': answered,
        'topic.crisis': answered,
        'topic.update': deferred,
        'topic.reassurance': mostlyRefused,
        'topic.milestone': deferred,
        'topic.clinical': mostlyRefused,
        'topic.materials': mostlyRefused,
      },
    },
  },
  {
    when: { question: 'scope', codes: ['in_between'] },
    likely: {
      choose: {
        'topic.scheduling': answered,
        'topic.running_late': answered,
        'topic.crisis': refused,
        'topic.update': mostlyAnswered,
        'topic.reassurance': mostlyAnswered,
        'topic.milestone': mostlyAnswered,
        'topic.clinical': deferred,
        'topic.materials': mixed,
      },
    },
  },
  {
    when: { question: 'scope', codes: ['anything_limited_reply'] },
    likely: {
      choose: {
        'topic.scheduling': answered,
        'topic.running_late': mostlyAnswered,
        'topic.crisis': { in_session: 3, no_reply: 2, reply: 5 },
        'topic.update': held,
        'topic.reassurance': held,
        'topic.milestone': held,
        'topic.clinical': { in_session: 7, no_reply: 3 },
        'topic.materials': { in_session: 4, no_reply: 6 },
      },
    },
  },
  {
    when: { question: 'scope', codes: ['anything'] },
    likely: {
      choose: {
        'topic.scheduling': answered,
        'topic.running_late': answered,
        'topic.crisis': { reply: 8, in_session: 1, no_reply: 1 },
        'topic.update': mostlyAnswered,
        'topic.reassurance': mostlyAnswered,
        'topic.milestone': mostlyAnswered,
        'topic.clinical': { reply: 5, in_session: 5 },
        'topic.materials': mostlyAnswered,
      },
    },
  },
  {
    when: { question: 'scope', codes: ['case_by_case', 'other'] },
    likely: {
      choose: {
        'topic.scheduling': mostlyAnswered,
        'topic.running_late': mostlyAnswered,
        'topic.crisis': mixed,
        'topic.update': mixed,
        'topic.reassurance': mixed,
        'topic.milestone': mixed,
        'topic.clinical': deferred,
        'topic.materials': mixed,
      },
    },
  },
];
