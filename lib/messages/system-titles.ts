import { systems } from '../sites/index.ts';
import { taughtSites } from './sites-kept.ts';

/** What people call each system, by its word: the built-in ones, and those that were taught and are in use. */
export async function systemTitles(): Promise<Map<string, string>> {
  const all = [...(await taughtSites.read()), ...systems];
  return new Map(all.map(({ system, title }) => [system, title]));
}
