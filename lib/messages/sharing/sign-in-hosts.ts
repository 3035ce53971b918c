import * as z from 'zod/mini';
import { remember } from '../../platform/storage.ts';

/** Host patterns that are asked for to share or to sign in there: no card is shown for that, also before a team is joined. */
export const signInHosts = remember<string[]>(
  'local',
  'sign-in-hosts',
  z.array(z.string().check(z.maxLength(2000))),
  [],
);

/** The lock by which a page of ours says that it still needs such a pattern. */
export function lockOf(pattern: string): string {
  return `clientside asked ${pattern}`;
}
