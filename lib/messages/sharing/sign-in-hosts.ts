import * as z from 'zod/mini';
import { remember } from '../../platform/storage.ts';

/** Host patterns that are asked for to sign in there: no card is shown for that, also before a team is joined. */
export const signInHosts = remember<string[]>(
  'local',
  'sign-in-hosts',
  z.array(z.string().check(z.maxLength(2000))),
  [],
);
