import * as z from 'zod/mini';
import { type DeclaredSite, declaredSiteSchema } from '../model/declared-site.ts';
import { type Site, siteSchema } from '../model/site.ts';
import { own } from '../platform/owned.ts';
import { type Place, placeSchema } from './catalog.ts';

/** The sites that the person declared as their own. */
export const declaredSites = own<DeclaredSite[]>(
  'local',
  'declared-sites',
  z.array(declaredSiteSchema),
  [],
);

/** The taught sites that are in use here: as they were when the person kept or accepted them, whatever becomes of the shared record. */
export const taughtSites = own<Site[]>('local', 'taught-sites', z.array(siteSchema), []);

const preferenceSchema = z.object({
  place: z.optional(placeSchema),
  hidden: z._default(z.boolean(), false),
  /** The card said that the name is not where it was taught to be. */
  missed: z._default(z.boolean(), false),
  /** The person switched the site off; it counts where its host stays granted for sharing. */
  off: z.optional(z.boolean()),
});
export type SitePreference = z.infer<typeof preferenceSchema>;

/** Where the card sits on each site, and where it is hidden. */
export const sitePreferences = own<Record<string, SitePreference>>(
  'local',
  'site-preferences',
  z.record(z.string(), preferenceSchema),
  {},
);

const PLACE: Place = { mode: 'inline', right: 24, bottom: 24, width: 384, collapsed: false };

/** The place of the card on a site, and whether it is hidden there. */
export async function preferenceOf(origin: string): Promise<{ place: Place; hidden: boolean }> {
  const preference = (await sitePreferences.read())[origin];
  return { place: preference?.place ?? PLACE, hidden: preference?.hidden ?? false };
}

/** Changes what is remembered of a site. */
export async function preferSite(origin: string, some: Partial<SitePreference>): Promise<void> {
  await sitePreferences.change((all) => ({
    ...all,
    [origin]: { hidden: false, missed: false, ...all[origin], ...some },
  }));
}
