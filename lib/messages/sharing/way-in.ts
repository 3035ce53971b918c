import * as z from 'zod/mini';
import { signedInSchema } from '../../sync/sign-in/signed-in.ts';
import { entranceSchema } from '../../views/team-view.ts';

/** How somebody comes into a team: as they say it, or as one who has signed in. */
export const wayInSchema = z.union([
  entranceSchema,
  z.object({
    endpoint: z.string().check(z.maxLength(2000)),
    workspace: z.string().check(z.maxLength(200)),
    signed: signedInSchema,
  }),
]);
export type WayIn = z.infer<typeof wayInSchema>;
