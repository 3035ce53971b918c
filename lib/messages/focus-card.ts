import { activeTab, tellPage } from '../platform/tabs.ts';
import { announce } from './changes.ts';
import { preferenceOf, preferSite } from './sites-kept.ts';
import { tabState } from './tab-state.ts';

/** The keyboard shortcut: goes to the card of the tab that is looked at, and unfolds it. */
export async function focusCard(command: string): Promise<void> {
  const tab = command === 'focus-card' ? await activeTab() : undefined;
  if (!tab) return;
  await unfold(tab.id);
  await tellPage(tab.id, { word: 'focus' });
}

async function unfold(tab: number): Promise<void> {
  const { record, url } = await tabState(tab).read();
  if (!record) return;
  const { origin } = new URL(url);
  const { place } = await preferenceOf(origin);
  if (!place.collapsed) return;
  const unfolded = { ...place, collapsed: false };
  await preferSite(origin, { place: unfolded });
  await tellPage(tab, { word: 'place', what: unfolded });
  await announce({ records: [], tab });
}
