import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ActAnswer, CardAct } from '../../../lib/views/card-act.ts';
import { memoryDrafts } from '../../../tests/gallery/fake-card.ts';
import { renderCard } from '../../../tests/gallery/render-card.tsx';
import { views } from '../../../tests/gallery/views.ts';
import { ratingKey } from './editor-keys.ts';

const act = vi.fn(async (_act: CardAct): Promise<ActAnswer> => ({ ok: true, undo: 7 }));
const own = page.getByRole('textbox', { name: 'Or in your own words' });
const way = (name: string) => page.getByRole('radio', { name });
let card: ReturnType<typeof renderCard> | undefined;

beforeEach(async () => {
  await page.viewport(420, 900);
  act.mockClear();
});
afterEach(() => card?.remove());

/** Opens the rating of the whole journey, or goes on with one that is half-typed. */
async function open(drafts = memoryDrafts()) {
  card = renderCard(views.client, { actions: { act }, drafts });
  const isKept = drafts.keys().length > 0;
  const name = isKept ? 'Continue: a rating of the whole journey' : 'Rate the whole journey';
  await page.getByRole('button', { name }).click();
}

/** Fills in the rest and saves; answers how it was asked. */
async function save(): Promise<unknown> {
  await page.getByRole('combobox', { name: 'Who gave the answer' }).selectOptions('Maria Lopez');
  await page.getByRole('textbox', { name: 'Score' }).fill('40');
  await page.getByRole('button', { name: 'Add rating' }).click();
  await vi.waitFor(() => expect(act).toHaveBeenCalledOnce());
  const [done] = act.mock.calls[0] ?? [];
  return done?.do === 'rating.add' ? done.asked : undefined;
}

test('own words that begin as one of the choices do are typed to their end', async () => {
  await open();
  await own.click();
  await userEvent.keyboard('By survey in March');
  await expect.element(own).toHaveValue('By survey in March');
  await expect.element(way('By survey')).not.toBeChecked();
  expect(await save()).toBe('By survey in March');
});

test('own words stand before a choice until a choice is made again', async () => {
  await open();
  await way('By survey').click();
  await own.fill('By letter');
  await expect.element(way('By survey')).not.toBeChecked();
  await own.fill('');
  await expect.element(way('By survey')).toBeChecked();
  await own.fill('By letter');
  await way('In a review meeting').click();
  await expect.element(own).toHaveValue('');
  expect(await save()).toBe('In a review meeting');
});

test('own words are kept half-typed, those equal to a choice too', async () => {
  const drafts = memoryDrafts();
  await open(drafts);
  await own.fill('By survey');
  card?.remove();
  await open(drafts);
  await expect.element(own).toHaveValue('By survey');
});

test('a draft of an earlier version has its own words in the box, and they can be emptied', async () => {
  await open(memoryDrafts({ [ratingKey('journey_1')]: '{"asked":"By letter"}' }));
  await expect.element(own).toHaveValue('By letter');
  await own.fill('');
  await expect.element(own).toHaveValue('');
  await expect.element(way('In a conversation')).toBeChecked();
  expect(await save()).toBe('In a conversation');
});
