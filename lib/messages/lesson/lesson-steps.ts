import { startPointing } from '../../platform/page-scripts.ts';
import { tabTitle, tellPage } from '../../platform/tabs.ts';
import { keepTaughtSite } from '../../store/verbs/keep-taught-site.ts';
import type { ActAnswer } from '../../views/card-act.ts';
import type { Here, LessonStep } from '../../views/lesson.ts';
import { announce } from '../changes.ts';
import { giveBack } from '../give-back.ts';
import { theStore } from '../store.ts';
import { type TabState, tabState } from '../tab-state.ts';
import { knownSites, taughtBefore } from './known-sites.ts';
import { afterStep, startLesson } from './lesson-changes.ts';
import { siteOfLesson } from './lesson-site.ts';
import { putToUse } from './put-to-use.ts';

/** Begins a lesson in a tab about the page at this address. */
export async function beginLesson(tab: number, url: string): Promise<void> {
  const lesson = startLesson({ url, title: await tabTitle(tab) });
  const title = taughtBefore(await knownSites(), lesson.origin)?.title ?? lesson.title;
  await tabState(tab).change((state) => ({ ...state, lesson: { ...lesson, title } }));
  await tellPage(tab, { type: 'page.again' });
}

/** Does one step of a tab's lesson; what is more than a change of mind happens here. */
export async function takeStep(tab: number, state: TabState, step: LessonStep): Promise<ActAnswer> {
  if (!state.lesson) return { ok: false, code: 'missing', advice: 'This lesson is over.' };
  if (step.step === 'keep') return keep(tab, state.lesson);
  if (step.step === 'stop') return stop(tab, state);
  const here: Here = { url: state.url, title: await tabTitle(tab) };
  await tabState(tab).change((now) =>
    now.lesson ? { ...now, lesson: afterStep(now.lesson, step, here) } : now,
  );
  await announce({ records: [], tab });
  if (step.step === 'point') await startPointing(tab);
  if (step.step === 'try' || step.step === 'change') await tellPage(tab, { type: 'page.again' });
  return { ok: true };
}

/** Ends a lesson; access that was given only for it is given back. */
export async function stop(tab: number, { lesson }: TabState): Promise<ActAnswer> {
  await endLesson(tab);
  if (lesson) await giveBack(lesson.origin);
  await tellPage(tab, { type: 'page.again' });
  return { ok: true };
}

async function keep(tab: number, lesson: NonNullable<TabState['lesson']>): Promise<ActAnswer> {
  const result = siteOfLesson(lesson, taughtBefore(await knownSites(), lesson.origin));
  if ('hindrance' in result) return { ok: false, code: 'invalid', advice: result.hindrance };
  const { site } = result;
  const { origin } = lesson;
  const { undo } = await keepTaughtSite(await theStore(), { origin, site, now: Date.now() });
  await endLesson(tab);
  await putToUse(origin, site);
  return { ok: true, ...(undo === undefined ? {} : { undo }) };
}

async function endLesson(tab: number): Promise<void> {
  await tabState(tab).change(({ lesson: _over, ...state }) => state);
  await announce({ records: [], tab });
}
