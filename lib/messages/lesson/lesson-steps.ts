import { startPointing } from '../../platform/page-scripts.ts';
import { tabTitle, tellPage } from '../../platform/tabs.ts';
import { keepTaughtSite } from '../../store/verbs/keep-taught-site.ts';
import type { ActAnswer } from '../../views/card-act.ts';
import type { Here, LessonStep } from '../../views/lesson.ts';
import { announce } from '../changes.ts';
import { theStore } from '../store.ts';
import { type TabState, tabState } from '../tab-state.ts';
import { noteOver } from './begun-lessons.ts';
import { knownSites, taughtBefore } from './known-sites.ts';
import { endAccess, openAccess } from './lesson-access.ts';
import { lessonAgain } from './lesson-again.ts';
import { afterStep, startLesson } from './lesson-changes.ts';
import { siteOfLesson } from './lesson-site.ts';
import { forgetMissed, noteMissed } from './missed-name.ts';
import { putToUse } from './put-to-use.ts';
import { rememberUse } from './taught-undo.ts';

/** Begins a lesson in a tab about the page at this address. */
export async function beginLesson(tab: number, url: string): Promise<void> {
  const lesson = startLesson({ url, title: await tabTitle(tab) });
  const title = taughtBefore(await knownSites(), lesson.origin)?.title ?? lesson.title;
  await tabState(tab).change((state) => ({ ...state, lesson: { ...lesson, title } }));
  await openAccess(tab, lesson.origin);
  await tellPage(tab, { word: 'again' });
}

/** Does one step of a tab's lesson; what is more than a change of mind happens here. */
export async function takeStep(tab: number, state: TabState, step: LessonStep): Promise<ActAnswer> {
  if (step.step === 'missed') return missed(tab);
  if (step.step === 'again') return again(tab, state);
  if (!state.lesson) return { ok: false, code: 'missing', advice: 'This lesson is over.' };
  if (step.step === 'keep') return keep(tab, state.lesson);
  if (step.step === 'stop') return stop(tab, state);
  const here: Here = { url: state.url, title: await tabTitle(tab) };
  await tabState(tab).change((now) =>
    now.lesson ? { ...now, lesson: afterStep(now.lesson, step, here) } : now,
  );
  await announce({ records: [], tab });
  if (step.step === 'point') await startPointing(tab);
  if (step.step === 'try' || step.step === 'change') await tellPage(tab, { word: 'again' });
  return { ok: true };
}

async function missed(tab: number): Promise<ActAnswer> {
  await noteMissed(tab);
  return { ok: true };
}

/** Begins a lesson with what was taught before, and lets the person point at the name at once. */
async function again(tab: number, { url }: TabState): Promise<ActAnswer> {
  const before = taughtBefore(await knownSites(), new URL(url).origin);
  const lesson = before && lessonAgain({ url, title: await tabTitle(tab) }, before);
  if (!lesson) return { ok: false, code: 'missing', advice: 'This page is not a taught record.' };
  await tabState(tab).change((state) => ({ ...state, lesson: { ...lesson, picking: 'name' } }));
  await announce({ records: [], tab });
  await tellPage(tab, { word: 'again' });
  await startPointing(tab);
  return { ok: true };
}

/** Ends a lesson; access that was given only for it is given back. */
export async function stop(tab: number, { lesson }: TabState): Promise<ActAnswer> {
  await endLesson(tab);
  if (lesson) await endAccess(tab, lesson.origin);
  await tellPage(tab, { word: 'again' });
  return { ok: true };
}

async function keep(tab: number, lesson: NonNullable<TabState['lesson']>): Promise<ActAnswer> {
  const result = siteOfLesson(lesson, taughtBefore(await knownSites(), lesson.origin));
  if ('hindrance' in result) return { ok: false, code: 'invalid', advice: result.hindrance };
  const { site } = result;
  const { origin } = lesson;
  const db = await theStore();
  const { undo } = await keepTaughtSite(db, { origin, site, now: Date.now() });
  if (undo !== undefined) await rememberUse({ store: db.name, undo, origin, site });
  await endLesson(tab);
  await putToUse(origin, site);
  await noteOver(tab);
  await forgetMissed(origin);
  return { ok: true, ...(undo === undefined ? {} : { undo }) };
}

async function endLesson(tab: number): Promise<void> {
  await tabState(tab).change(({ lesson: _over, ...state }) => state);
  await announce({ records: [], tab });
}
