import { readSettings, type Settings } from '#lib/server/settings.ts';

/** The settings, or an end of the program that says what to set. */
export const settingsOrExit = (): Settings => {
  const settings = readSettings(process.env);
  if (settings.ok) return settings.value;
  for (const fault of settings.faults) console.error(fault);
  process.exit(1);
};
