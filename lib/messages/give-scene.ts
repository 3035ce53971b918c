import type { Recognised } from '../sites/index.ts';
import { readLink } from '../store/read.ts';
import { revisionOf } from '../store/revision.ts';
import { lastRevision } from '../store/until-written.ts';
import { viewCard } from '../views/view-card.ts';
import type { CardScene } from './card-port.ts';
import { sceneOf } from './card-scene.ts';
import { catalog } from './catalog.ts';
import { giveCard } from './give-card.ts';
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

/** Gives the open card of a tab what it shows now: as it is remembered, and again where that proves to be old; what can't be given, the card asks for. */
export async function giveScene(tab: number, state: TabState): Promise<void> {
  if (!state.session || !state.record) return;
  const { key } = state.record;
  try {
    const db = key === null ? undefined : (await teamOfRecord(key)).db;
    const revision = db && lastRevision(db);
    await give(tab, state, await sceneOf(state, { revision }));
    const isOld = db && revision && revision !== (await revisionOf(db));
    if (isOld) await give(tab, state, await sceneOf(state));
  } catch {}
}

async function give(tab: number, { visit }: TabState, made: CardScene): Promise<void> {
  const scene = catalog['card.view'].output.parse(made);
  // While it was made the page may have gone on.
  const { visit: current, session } = await tabState(tab).read();
  if (session && current === visit) await giveCard({ tab, ...session }, scene);
}
