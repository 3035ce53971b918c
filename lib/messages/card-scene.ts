import { reportOf } from '../platform/failure.ts';
import { recordLabel } from '../sites/index.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { type Team, teams } from '../sync/teams.ts';
import type { CardView, TeamChoice } from '../views/card-view.ts';
import type { Lesson } from '../views/lesson.ts';
import type { SeenRecord } from '../views/seen-record.ts';
import { type SharingView, viewSharing } from '../views/sharing-view.ts';
import { viewCard } from '../views/view-card.ts';
import type { CardScene } from './card-port.ts';
import { knownSites, taughtBefore } from './lesson/known-sites.ts';
import { awaitsName } from './lesson/missed-name.ts';
import { viewLesson } from './lesson/view-lesson.ts';
import { readDrafts } from './read-drafts.ts';
import { recentClients, rememberClient } from './recent-clients.ts';
import { seenRecord } from './seen-record.ts';
import { preferenceOf } from './sites-kept.ts';
import { systemTitles } from './system-titles.ts';
import type { TabState } from './tab-state.ts';
import { teamOfRecord } from './team-of-record.ts';

/** How a scene is looked at: the engagement that was chosen, and the store's revision where it need not be asked. */
export type SceneLook = { engagement?: string | undefined; revision?: string | undefined };

/** What the card in a tab shows now. */
export async function sceneOf(state: TabState, look: SceneLook = {}): Promise<CardScene> {
  const at = performance.timeOrigin + performance.now();
  const { origin } = new URL(state.url);
  const [seen, { place }, isAwaited] = await Promise.all([
    seenRecord(state),
    preferenceOf(origin),
    awaitsName(state),
  ]);
  const record = seen && isAwaited ? { ...seen, awaitsName: true } : seen;
  const lesson = state.lesson?.origin === origin ? state.lesson : undefined;
  const [view, drafts] = await Promise.all([
    lesson
      ? lessonView(lesson, state, record)
      : record
        ? viewOrFailure(record, look)
        : withoutKey(state),
    record ? readDrafts(record.key) : {},
  ]);
  // Nobody waits for what only the next suggestion needs; what can't be remembered is not suggested.
  if (view.state === 'client') rememberClient(view.client.id).catch(() => undefined);
  return { at, view, place, dark: state.dark, visit: state.visit, drafts };
}

async function lessonView(
  lesson: Lesson,
  { url }: TabState,
  record: SeenRecord | undefined,
): Promise<CardView> {
  const before = taughtBefore(await knownSites(), lesson.origin);
  return viewLesson(lesson, { url, title: '' }, { before, record });
}

async function viewOrFailure(
  record: SeenRecord,
  { engagement, revision }: SceneLook,
): Promise<CardView> {
  try {
    const titles = await systemTitles();
    const look = {
      engagement,
      recent: recentClients,
      titles,
      now: Date.now(),
      ...(revision ? { revision: Promise.resolve(revision) } : {}),
    };
    const { team, db } = await teamOfRecord(record.key);
    const [view, sharing] = await Promise.all([viewCard(db, record, look), sharingOf(db, team)]);
    if (view.state === 'client' && sharing) return { ...view, sharing };
    return view.state === 'unlinked' ? { ...view, teams: await choicesOf(team) } : view;
  } catch (thrown) {
    const { code, passing, advice } = reportOf(thrown);
    return { state: 'failure', code, passing, advice };
  }
}

/** The teams that a client can be linked in, where there are several. */
async function choicesOf(active: Team): Promise<TeamChoice[]> {
  const all = (await teams.read()).teams;
  if (all.length === 1) return [];
  return all.map(({ id, title }) => ({ id, title, isActive: id === active.id }));
}

async function sharingOf(
  db: ClientsideDatabase,
  { title, joined }: Team,
): Promise<SharingView | undefined> {
  return joined && viewSharing(db, { title, joined });
}

/** What is shown of a tab that has no record with a key. */
function withoutKey({ record }: TabState): CardView {
  if (record) return { state: 'waiting', label: recordLabel(record), recordId: record.recordId };
  return {
    state: 'failure',
    code: 'no-record',
    passing: true,
    advice: 'This page is not a record.',
  };
}
