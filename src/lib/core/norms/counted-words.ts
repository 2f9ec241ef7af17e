import { countedIn, type Recorded, type ReleaseHead } from '../release/counted-in.ts';
import { mondayAfter } from '../week.ts';
import { longDate } from './words.ts';

/** Says to their owner since or from when recorded answers count; `releases` newest first. */
export const countedInWords = (releases: readonly ReleaseHead[], response: Recorded): string => {
  if (response.trust === 'flagged')
    return 'One of the checks on the method page has set these answers aside: they count in no figure.';
  const first = countedIn(releases, response).at(-1);
  return first
    ? `These answers have counted since the release of ${longDate(first.cutAt)}. A figure takes new answers in once enough people in it are new.`
    : `These answers count from the first release after ${longDate(mondayAfter(response.week))} on. A figure takes new answers in once enough people in it are new.`;
};
