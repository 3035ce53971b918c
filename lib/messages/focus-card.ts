import { activeTab, tellPage } from '../platform/tabs.ts';

/** The keyboard shortcut: goes to the card of the tab that is looked at. */
export async function focusCard(command: string): Promise<void> {
  const tab = command === 'focus-card' ? await activeTab() : undefined;
  if (tab) await tellPage(tab.id, { type: 'frame.focus' });
}
