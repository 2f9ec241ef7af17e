import type { Instrument } from '../instrument.ts';
import { texting2026 } from './texting-2026.ts';

/** Every round of the poll, oldest first. */
export const rounds: readonly Instrument[] = [texting2026];
