import type { Recognised } from '../sites/index.ts';
import { readLink } from '../store/read.ts';
import { viewCard } from '../views/view-card.ts';
import { sceneOf } from './card-scene.ts';
import { catalog } from './catalog.ts';
import { giveCard } from './scenes.ts';
import { systemTitles } from './system-titles.ts';
import { type TabState, tabState } from './tab-state.ts';
import { teamOfRecord } from './team-of-record.ts';

/** Reads what a card is about to show, while the browser says whether it may; why it can't be read, the card is told when it asks. */
export async function viewAhead(record: Recognised, lesson: TabState['lesson']): Promise<void> {
  if (!record.key || lesson) return;
  const { key } = record;
  try {
    const { db } = await teamOfRecord(key);
    const link = await readLink(db, key);
    if (!link?.client) return;
    const look = { recent: async () => [], titles: await systemTitles(), now: Date.now() };
    await viewCard(db, { ...record, key, label: '' }, look);
  } catch {}
}

/** Gives the open card of a tab what it shows now; what can't be given, the card asks for. */
export async function giveScene(tab: number, state: TabState): Promise<void> {
  if (!state.session || !state.record) return;
  try {
    const scene = catalog['card.view'].output.parse(await sceneOf(state));
    // While it was made the page may have gone on.
    const { visit, session } = await tabState(tab).read();
    if (session && visit === state.visit) await giveCard({ tab, ...session }, scene);
  } catch {}
}
