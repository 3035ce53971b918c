import * as z from 'zod/mini';
import { declaredSiteSchema } from '../../model/declared-site.ts';
import { siteSchema } from '../../model/site.ts';
import { own } from '../../platform/owned.ts';
import { tellAllPages } from '../../platform/tabs.ts';
import { isSameValue } from '../../store/same-value.ts';
import { giveBack } from '../give-back.ts';
import { declaredSites, taughtSites } from '../sites-kept.ts';
import { isUseOf } from './put-to-use.ts';

/** As many as the store keeps of its own writes to undo. */
const KEPT = 50;

const useSchema = z.object({
  store: z.string(),
  undo: z.number(),
  origin: z.string(),
  site: siteSchema,
  /** What was used there before, where anything was. */
  before: z.optional(siteSchema),
  declared: z.optional(declaredSiteSchema),
});
type TaughtUse = z.infer<typeof useSchema>;

const uses = own<TaughtUse[]>('local', 'taught-undo', z.array(useSchema), []);

/** Remembers what a lesson is about to take the place of, by the write that kept the lesson. */
export async function rememberUse(
  use: Pick<TaughtUse, 'store' | 'undo' | 'origin' | 'site'>,
): Promise<void> {
  const [declared, taught] = await Promise.all([declaredSites.read(), taughtSites.read()]);
  const whole = {
    ...use,
    before: taught.find(({ system }) => system === use.site.system),
    declared: declared.find((one) => isUseOf(one, use.origin)),
  };
  await uses.change((all) => [...all, whole].slice(-KEPT));
}

/** After the write that kept a lesson was undone: what was used on its site before is used again, unless that was changed since. */
export async function takeBackUse(store: string, undo: number): Promise<void> {
  const use = (await uses.read()).findLast((one) => one.store === store && one.undo === undo);
  if (!use) return;
  const { origin, site, before, declared } = use;
  await uses.change((all) => all.filter((one) => one !== use));
  const taught = await taughtSites.read();
  if (!taught.some((one) => isSameValue(one, site))) return;
  await taughtSites.change((all) =>
    all.flatMap((one) => (one.system === site.system ? (before ?? []) : one)),
  );
  await declaredSites.change((all) =>
    all.flatMap((one) =>
      isUseOf(one, origin) && one.system === site.system ? (declared ?? []) : one,
    ),
  );
  await giveBack(origin);
  await tellAllPages({ word: 'again' });
}
