import * as z from 'zod/mini';
import { ownSecret } from '../../platform/owned-secret.ts';
import { remember } from '../../platform/storage.ts';
import { makeKey } from '../../sync/seal/seal-workspace.ts';

/** Where a workspace is. */
type Place = { endpoint: string; workspace: string };

const newKeySchema = z.object({
  endpoint: z.string().check(z.maxLength(2000)),
  workspace: z.string().check(z.maxLength(200)),
  /** As it is written for people. */
  written: z.string().check(z.maxLength(200)),
  /** When it was made, in milliseconds. */
  at: z.number(),
  /** The team has it; until then it may be that the workspace does not know it. */
  isUsed: z.optional(z.boolean()),
});
export type NewKey = z.infer<typeof newKeySchema>;

const KEY = 'new-keys';

/** Keys that were made here and that nobody has said yet is kept: sealed, as the tokens are, and for the background alone. */
const newKeys = ownSecret<NewKey[]>(KEY, z.array(newKeySchema), []);

/** Calls back when there is another such key or one less; returns how to stop. */
export const onNewKeys = remember<unknown>('local', KEY, z.unknown(), undefined).watch;

/** The key that was made for a workspace and is not known to be kept. */
export async function newKeyAt(place: Place): Promise<NewKey | undefined> {
  return (await newKeys.read()).find(isAt(place));
}

/** Makes a key for a workspace and stores it before anybody uses it; where that was begun before, it is the same one. */
export async function noteNewKey({ endpoint, workspace }: Place): Promise<NewKey> {
  const place = { endpoint, workspace };
  const fresh: NewKey = { ...place, written: makeKey(), at: Date.now() };
  const all = await newKeys.change((noted) =>
    noted.some(isAt(place)) ? noted : [...noted, fresh],
  );
  return all.find(isAt(place)) ?? fresh;
}

/** Notes that a team has the key of its workspace now. */
export async function markUsed(place: Place): Promise<void> {
  const isIts = isAt(place);
  await newKeys.change((all) => all.map((one) => (isIts(one) ? { ...one, isUsed: true } : one)));
}

/** Forgets the key of a workspace: it is kept elsewhere, or is of no use. */
export async function forgetNewKey(place: Place): Promise<void> {
  const isIts = isAt(place);
  if ((await newKeys.read()).some(isIts))
    await newKeys.change((all) => all.filter((one) => !isIts(one)));
}

function isAt({ endpoint, workspace }: Place): (one: Place) => boolean {
  return (one) => one.endpoint === endpoint && one.workspace === workspace;
}
