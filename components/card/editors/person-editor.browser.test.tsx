import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ActAnswer, CardAct } from '../../../lib/views/card-act.ts';
import type { CardView } from '../../../lib/views/card-view.ts';
import { memoryDrafts } from '../../../tests/gallery/fake-card.ts';
import { renderCard } from '../../../tests/gallery/render-card.tsx';
import { views } from '../../../tests/gallery/views.ts';

let card: ReturnType<typeof renderCard> | undefined;

beforeEach(() => page.viewport(420, 900));
afterEach(() => card?.remove());

const click = (role: 'button' | 'radio', name: string) =>
  page.getByRole(role, { name, exact: true }).click();

/** Maria as she is known, with this motivation or none. */
function maria(motivation?: string): CardView {
  const view = structuredClone(views.contact);
  if (view?.state !== 'client') throw new Error('This view shows no client.');
  const person = view.client.people.find(({ id }) => id === 'stakeholder_maria');
  if (!person) throw new Error('Maria is not here.');
  const [fact] = person.facts;
  const others = person.facts.filter(({ field }) => field !== 'motivation');
  const text = motivation ?? '';
  person.facts = fact && motivation ? [...others, { ...fact, field: 'motivation', text }] : others;
  return view;
}

/** Opens the editor on her, and tells what it saves. */
async function edit(view: CardView) {
  const act = vi.fn(async (_act: CardAct): Promise<ActAnswer> => ({ ok: true, undo: 7 }));
  const drafts = memoryDrafts();
  card = renderCard(view, { actions: { act }, drafts });
  await click('button', 'Edit');
  return { act, drafts };
}

const known = { do: 'person.save', id: 'stakeholder_maria', how: 'asked' };

test('how we know it, changed alone, is said of the motivation, with an undo', async () => {
  const { act } = await edit(maria('No more paper'));
  await click('radio', 'asked');
  await click('button', 'Save');
  expect(act).toHaveBeenCalledExactlyOnceWith({ ...known, motivation: 'No more paper' });
  await expect.element(page.getByText('Saved Maria Lopez, the motivation as asked')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
});

test('how we know it is said of the fact that is changed with it, and of no other', async () => {
  const { act } = await edit(maria('No more paper'));
  await page.getByRole('textbox', { name: 'Title' }).fill('Head of payroll');
  await click('radio', 'asked');
  await click('button', 'Save');
  expect(act).toHaveBeenCalledExactlyOnceWith({ ...known, title: 'Head of payroll' });
});

test('what changes nothing is not called saved, says what to do, and keeps the draft', async () => {
  const { act, drafts } = await edit(maria());
  await click('radio', 'asked');
  await click('button', 'Save');
  await expect.element(page.getByRole('alert').getByText(/Change a fact first/)).toBeVisible();
  expect(act).not.toHaveBeenCalled();
  expect(drafts.keys()).toEqual(['person:stakeholder_maria']);
  await page.getByRole('textbox', { name: 'Motivation' }).fill('No more paper');
  await click('button', 'Save');
  expect(act).toHaveBeenCalledExactlyOnceWith({ ...known, motivation: 'No more paper' });
});
