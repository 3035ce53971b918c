import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ActAnswer } from '../../../lib/views/card-act.ts';
import type { CardView } from '../../../lib/views/card-view.ts';
import type { LessonStep } from '../../../lib/views/lesson.ts';
import { renderCard } from '../../../tests/gallery/render-card.tsx';
import { views } from '../../../tests/gallery/views.ts';

const WORDS = 'The name is not where it was on this page.';

let card: ReturnType<typeof renderCard> | undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  card?.remove();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The view with a record whose name was pointed at and has not come, or has. */
function awaiting(view: CardView | undefined, awaitsName = true): CardView {
  if (!view || !('record' in view) || !view.record) throw new Error('No record in this view.');
  const { name: _name, ...record } = view.record;
  return { ...view, record: awaitsName ? { ...record, awaitsName } : view.record } as CardView;
}

function show(view: CardView, answer: ActAnswer = { ok: true }) {
  const onLesson = vi.fn(async (_step: LessonStep) => answer);
  card = renderCard(view, { onLesson });
  return { onLesson, said: page.getByText(WORDS) };
}

/** Lets the card draw what it loads, then the page have its time. */
async function wait(view: 'unlinked' | 'client', ms: number) {
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await vi.waitFor(() => expect(vi.getTimerCount(), view).toBeGreaterThan(0));
  vi.advanceTimersByTime(ms);
}

test.each(['unlinked', 'client'] as const)(
  'on a page that is %s it is said after some seconds, once, and pointed at again by one click',
  async (state) => {
    const { onLesson, said } = show(awaiting(views[state]));
    await wait(state, 5000);
    expect(said.elements()).toEqual([]);
    expect(onLesson).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    await expect.element(said).toBeVisible();
    vi.advanceTimersByTime(30_000);
    await vi.waitFor(() => expect(onLesson.mock.calls).toEqual([[{ step: 'missed' }]]));
    await page.getByRole('button', { name: 'Point at it again' }).click();
    expect(onLesson).toHaveBeenLastCalledWith({ step: 'again' });
  },
);

test('it goes when the name comes after all, and is not said when it comes in time', async () => {
  const { onLesson, said } = show(awaiting(views.unlinked));
  await wait('unlinked', 6000);
  await expect.element(said).toBeVisible();
  card?.show(awaiting(views.unlinked, false));
  await expect.element(said).not.toBeInTheDocument();
  card?.remove();
  const second = show(awaiting(views.unlinked));
  await wait('unlinked', 3000);
  card?.show(awaiting(views.unlinked, false));
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0));
  vi.advanceTimersByTime(30_000);
  expect(second.onLesson).not.toHaveBeenCalled();
  expect(onLesson).toHaveBeenCalledOnce();
});

test('it can be put away', async () => {
  const { onLesson, said } = show(awaiting(views.unlinked));
  await wait('unlinked', 6000);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect.element(said).not.toBeInTheDocument();
  expect(onLesson).toHaveBeenCalledOnce();
});

test('it is not said in a tab that nobody sees', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const { onLesson, said } = show(awaiting(views.unlinked));
  await wait('unlinked', 60_000);
  expect(onLesson).not.toHaveBeenCalled();
  hidden.mockReturnValue(false);
  vi.advanceTimersByTime(6000);
  await expect.element(said).toBeVisible();
});

test('a page that can’t be pointed at says so in its place', async () => {
  const answer = {
    ok: false,
    code: 'missing',
    advice: 'This page is not a taught record.',
  } as const;
  show(awaiting(views.unlinked), answer);
  await wait('unlinked', 6000);
  await page.getByRole('button', { name: 'Point at it again' }).click();
  await expect.element(page.getByText(answer.advice)).toBeVisible();
});
