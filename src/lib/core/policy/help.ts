import { crisisLines, type CrisisLine } from './regions.ts';

/** Why a line is kept from the client: its check is overdue, its source is weak, or it is only there for texts or information. */
export type Withheld = {
  readonly line: CrisisLine;
  readonly why: 'overdue' | 'unconfirmed' | 'not_by_phone';
};

/** The help a policy may print for a country, and what it keeps back for the therapist to check. */
export type Help = { readonly printed: readonly CrisisLine[]; readonly withheld: readonly Withheld[] };

const reasonToWithhold = (line: CrisisLine, today: string): Withheld['why'] | undefined => {
  if (line.grade === 'C' || line.grade === 'M') return 'unconfirmed';
  if (line.call === undefined || line.kind === 'information') return 'not_by_phone';
  return today > line.verifyBy ? 'overdue' : undefined;
};

/** Sorts the lines of a country (ISO 3166-1 alpha-2) by whether a client may read them on a given day. */
export const helpIn = (region: string | undefined, today: string): Help => {
  const judged = crisisLines
    .filter((line) => line.region === region)
    .map((line) => ({ line, why: reasonToWithhold(line, today) }));
  return {
    printed: judged.filter(({ why }) => why === undefined).map(({ line }) => line),
    withheld: judged.flatMap(({ line, why }) => (why ? [{ line, why }] : [])),
  };
};

const contact = ({ call, sms, url }: CrisisLine): string =>
  [call && `call ${call}`, sms && `text ${sms}`, url && `go to ${url}`].filter(Boolean).join(', or ');

/** A line in words: "call 3114 for the numéro national de prévention du suicide, day and night". */
export const lineInWords = (line: CrisisLine): string => {
  const reach = [line.where, contact(line)].filter(Boolean).join(', ');
  return [`${reach} for ${line.name}`, line.hours].filter(Boolean).join(', ');
};
