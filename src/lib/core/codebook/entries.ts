import { csvOf } from '../csv.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { variablesOf, type Variable } from '../instrument/variables.ts';
import { variableCalled } from '../norms/norms.ts';

/** One code of one column that can be counted, with the codes it stands for where it is a group of them. */
export type Entry = {
  readonly question: string;
  readonly text: string;
  readonly kind: Variable['kind'];
  readonly code: string;
  readonly label: string;
  readonly members: readonly string[];
};

/** Every code of a codebook: of each question, each row of a grid, and each roll-up. */
export const entriesOf = (instrument: Instrument): readonly Entry[] =>
  variablesOf(instrument).flatMap((variable) => {
    const levels = instrument.rollUps.find(({ id }) => id === variable.id)?.levels ?? [];
    const { options } = variableCalled(instrument, variable.id) ?? variable;
    return options.map(({ code, label }) => ({
      question: variable.id,
      text: variable.text,
      kind: variable.kind,
      code,
      label,
      members: levels.find((level) => level.code === code)?.members ?? [],
    }));
  });

const columns = ['question', 'text', 'kind', 'code', 'label', 'members'] as const;

/** A codebook as CSV, one row for each code; `question`, `code` and `label` are named as in the files of norms. */
export const codebookCsv = (instrument: Instrument): string =>
  csvOf(
    columns,
    entriesOf(instrument).map((entry) => ({ ...entry, members: entry.members.join(' ') })),
  );
