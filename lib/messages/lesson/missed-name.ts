import { pageGuide } from '../../sites/index.ts';
import { TAUGHT } from '../../sites/taught/system-of.ts';
import { preferSite, sitePreferences } from '../sites-kept.ts';
import { type TabState, tabState } from '../tab-state.ts';
import { knownSites } from './known-sites.ts';

/** Whether a person pointed at where this page shows its name, none has come from there, and that was not said on the site before. */
export async function awaitsName({ record, name, url, missed }: TabState): Promise<boolean> {
  if (name || !record?.system.startsWith(TAUGHT)) return false;
  const { declared, taught } = await knownSites();
  if (pageGuide(record, url, declared, taught).names.length === 0) return false;
  const preference = (await sitePreferences.read())[new URL(url).origin];
  return missed || !preference?.missed;
}

/** Remembers that the card on a tab said so: on this visit it may go on saying it, on others of the site no more. */
export async function noteMissed(tab: number): Promise<void> {
  const { url } = await tabState(tab).change((state) => ({ ...state, missed: true }));
  await preferSite(new URL(url).origin, { missed: true });
}

/** Forgets it: the name came after all, or the site was taught anew. */
export async function forgetMissed(origin: string): Promise<void> {
  if ((await sitePreferences.read())[origin]?.missed) await preferSite(origin, { missed: false });
}
