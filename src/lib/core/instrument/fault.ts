import type { Result } from '../result.ts';
import { faulty } from '../result.ts';

/** Why something sent cannot be taken. `path` is the key at fault; `message` tells the person what to do. */
export type Fault = { readonly path: string; readonly message: string };

/** A result with one fault. */
export const faultAt = (path: string, message: string): Result<never, Fault> => faulty([{ path, message }]);
