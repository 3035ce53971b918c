import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ActAnswer, CardAct } from '../../lib/views/card-act.ts';
import type { CardView } from '../../lib/views/card-view.ts';
import { renderCard } from '../../tests/gallery/render-card.tsx';
import { views } from '../../tests/gallery/views.ts';

const done = async (): Promise<ActAnswer> => ({ ok: true, undo: 7 });
const button = (name: string | RegExp) => page.getByRole('button', { name });
let card: ReturnType<typeof renderCard> | undefined;

beforeEach(() => page.viewport(420, 900));
afterEach(() => card?.remove());

/** A view with so many offerings in the library; the client has an engagement only where the view has one. */
function withOfferings(view: CardView | undefined, n: number): CardView {
  if (view?.state !== 'client') throw new Error('This view shows no client.');
  const offerings = Array.from({ length: n }, (_, i) => ({
    id: `offering_${i + 1}`,
    name: `Offering ${i + 1}`,
  }));
  return { ...view, client: { ...view.client, offerings } };
}

test('each of several offerings is one click, and starts the engagement that it names', async () => {
  const act = vi.fn((_act: CardAct) => done());
  card = renderCard(withOfferings(views.nothing, 3), { actions: { act } });
  await expect.element(button('Something else')).toBeVisible();
  await button('Offering 2').click();
  expect(act).toHaveBeenCalledExactlyOnceWith({
    do: 'engagement.start',
    name: 'Offering 2',
    offering: 'offering_2',
  });
});

test('where there are many offerings, the editor has those that are no button', async () => {
  const act = vi.fn((_act: CardAct) => done());
  card = renderCard(withOfferings(views.nothing, 9), { actions: { act } });
  await expect.element(button('Offering 6')).toBeVisible();
  expect(button('Offering 7').elements()).toEqual([]);
  await button('Another offering').click();
  await page.getByRole('combobox', { name: 'Offering' }).selectOptions('Offering 8');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  expect(act).toHaveBeenCalledExactlyOnceWith({
    do: 'engagement.start',
    name: 'Offering 8',
    offering: 'offering_8',
  });
});

test('a further engagement asks which offering it is, and proposes none of several', async () => {
  const act = vi.fn((_act: CardAct) => done());
  card = renderCard(withOfferings(views.client, 2), { actions: { act } });
  await button(/^Engagement/).click();
  await button('Start an engagement').click();
  const choice = page.getByRole('combobox', { name: 'Offering' });
  await expect.element(choice).toHaveValue('');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect.element(page.getByText('Name the engagement.')).toBeVisible();
  expect(act).not.toHaveBeenCalled();
  await choice.selectOptions('Offering 1');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  expect(act).toHaveBeenCalledWith({
    do: 'engagement.start',
    name: 'Offering 1',
    offering: 'offering_1',
  });
});
