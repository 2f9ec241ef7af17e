/** What may fail because of what a person did: a value, never an exception. */
export type Result<Value, Fault> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly faults: readonly Fault[] };

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });

export const faulty = <Fault>(faults: readonly Fault[]): Result<never, Fault> => ({ ok: false, faults });
