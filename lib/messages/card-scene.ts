import { reportOf } from '../platform/failure.ts';
import { recordLabel } from '../sites/index.ts';
import type { CardView } from '../views/card-view.ts';
import type { Lesson } from '../views/lesson.ts';
import type { SeenRecord } from '../views/seen-record.ts';
import { viewCard } from '../views/view-card.ts';
import type { CardScene } from './card-port.ts';
import { draftsOf } from './drafts.ts';
import { knownSites, taughtBefore } from './lesson/known-sites.ts';
import { awaitsName } from './lesson/missed-name.ts';
import { viewLesson } from './lesson/view-lesson.ts';
import { recentClients, rememberClient } from './recent-clients.ts';
import { seenRecord } from './seen-record.ts';
import { preferenceOf } from './sites-kept.ts';
import { theStore } from './store.ts';
import { systemTitles } from './system-titles.ts';
import type { TabState } from './tab-state.ts';

/** What the card in a tab shows now, of the engagement that was chosen. */
export async function sceneOf(state: TabState, engagement?: string): Promise<CardScene> {
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
        ? viewOrFailure(record, engagement)
        : withoutKey(state),
    record ? draftsOf(record.key).read() : {},
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

async function viewOrFailure(record: SeenRecord, engagement?: string): Promise<CardView> {
  try {
    const titles = await systemTitles();
    const look = { engagement, recent: recentClients, titles, now: Date.now() };
    return await viewCard(await theStore(), record, look);
  } catch (thrown) {
    const { code, passing, advice } = reportOf(thrown);
    return { state: 'failure', code, passing, advice };
  }
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
