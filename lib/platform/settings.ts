import * as z from 'zod/mini';
import { remember } from './storage.ts';

const settingsSchema = z.object({
  /** The author of what this person writes; one from before there was a limit of 100 characters is read, too. */
  name: z._default(z.string().check(z.maxLength(200)), ''),
  theme: z._default(z.enum(['system', 'light', 'dark']), 'system'),
});
export type Settings = z.infer<typeof settingsSchema>;

const settings = remember<Settings>('local', 'settings', settingsSchema, {
  name: '',
  theme: 'system',
});

/** The person's settings. */
export function readSettings(): Promise<Settings> {
  return settings.read();
}

/** Changes some settings and keeps the others. */
export function saveSettings(some: Partial<Settings>): Promise<Settings> {
  return settings.change((all) => ({ ...all, ...some }));
}

/** Calls back after each change of the settings; returns how to stop. */
export function onSettings(callback: () => void): () => void {
  return settings.watch(callback);
}
