import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ActAnswer, CardAct } from '../../../lib/views/card-act.ts';
import type { CardView } from '../../../lib/views/card-view.ts';
import { memoryDrafts } from '../../../tests/gallery/fake-card.ts';
import { renderCard } from '../../../tests/gallery/render-card.tsx';
import { views } from '../../../tests/gallery/views.ts';

const MARIA = 'stakeholder_maria';
const done = async (_act: CardAct): Promise<ActAnswer> => ({ ok: true, undo: 7 });
let card: ReturnType<typeof renderCard> | undefined;

beforeEach(() => page.viewport(420, 900));
afterEach(() => card?.remove());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const remove = button('Remove from this client');

/** The contact's card once Maria has been removed. */
function withoutMaria(): CardView {
  const view = views['contact-removed'];
  if (!view) throw new Error('There is no such view.');
  return view;
}

test('removing a person is one click in the editor, says so where the people are, and is undone by the key that follows', async () => {
  const act = vi.fn(done);
  const undo = vi.fn(async (): Promise<ActAnswer> => ({ ok: true }));
  card = renderCard(views.contact, { actions: { act, undo } });
  await button('Edit').click();
  await remove.click();
  expect(act).toHaveBeenCalledExactlyOnceWith({ do: 'person.remove', id: MARIA });
  card.show(withoutMaria());
  const notice = page.getByRole('status').filter({ hasText: 'Removed Maria Lopez from' });
  await expect.element(notice).toBeVisible();
  await expect.element(button('Undo')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(undo).toHaveBeenCalledWith(7);
});

test('where it fails the editor stays open, with what was typed, and says what to do', async () => {
  const advice = 'This person is not here any more. Look at the card again.';
  const drafts = memoryDrafts();
  const act = async (): Promise<ActAnswer> => ({ ok: false, code: 'missing', advice });
  card = renderCard(views.contact, { actions: { act }, drafts });
  await button('Edit').click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Head of payroll');
  await remove.click();
  await expect.element(page.getByRole('alert').getByText(advice)).toBeVisible();
  await expect.element(remove).toBeVisible();
  expect(drafts.keys()).toEqual([`person:${MARIA}`]);
});

test('somebody new can’t be removed', async () => {
  card = renderCard(views.client);
  await button('Add person').first().click();
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  expect(page.getByRole('button', { name: /Remove from this client/ }).elements()).toEqual([]);
});

test('the page of who was removed says so, and brings that person back in one click', async () => {
  const act = vi.fn(done);
  card = renderCard(withoutMaria(), { actions: { act } });
  await expect
    .element(page.getByText(/whose page this is, was removed from the people/))
    .toBeVisible();
  await button('Bring back').click();
  expect(act).toHaveBeenCalledExactlyOnceWith({ do: 'person.back', id: MARIA });
  if (views.contact) card.show(views.contact);
  const notice = page.getByRole('status').filter({ hasText: 'Maria Lopez is back' });
  await expect.element(notice).toBeVisible();
  await expect.element(button('Maria Lopez')).toHaveAttribute('aria-expanded', 'true');
  await expect.element(button('Undo')).toHaveFocus();
});
