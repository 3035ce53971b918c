import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ActAnswer, CardAct } from '../../../lib/views/card-act.ts';
import type { CardView } from '../../../lib/views/card-view.ts';
import type { SeenRecord } from '../../../lib/views/seen-record.ts';
import { renderCard } from '../../../tests/gallery/render-card.tsx';
import { views } from '../../../tests/gallery/views.ts';

const done = async (): Promise<ActAnswer> => ({ ok: true, undo: 7 });
const act = vi.fn((_act: CardAct) => done());
const undo = vi.fn(done);
const create = page.getByRole('button', { name: /^Create “/ });
const typed = page.getByRole('textbox', { name: 'Or the client is called' });
let card: ReturnType<typeof renderCard> | undefined;

beforeEach(async () => {
  await page.viewport(420, 900);
  act.mockClear();
  undo.mockClear();
});
afterEach(() => card?.remove());

function unlinked(some: Partial<SeenRecord>): CardView {
  const view = views['unlinked-project'];
  if (view?.state !== 'unlinked') throw new Error('This view is linked.');
  return { ...view, record: { ...view.record, ...some } };
}

test.each([
  ['engagement', 'A client of this name, with this engagement.'],
  ['stakeholder', 'This person as a client.'],
  ['opportunity', 'A client of this name.'],
  ['case', 'A client of this name.'],
] as const)(
  'a page of kind %s makes a client of its name in one click that is undone by one',
  async (kind, makes) => {
    card = renderCard(unlinked({ kind, name: 'Ada & Co' }), { actions: { act, undo } });
    await expect.element(page.getByText(makes, { exact: true })).toBeVisible();
    await create.click();
    expect(act).toHaveBeenCalledExactlyOnceWith({ do: 'record.create', name: 'Ada & Co' });
    if (views['nothing-project']) card.show(views['nothing-project']);
    await expect.element(page.getByText('Created Ada & Co')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(undo).toHaveBeenCalledExactlyOnceWith(7);
  },
);

test('where the page is named after something else, the client’s own name can be typed', async () => {
  card = renderCard(unlinked({}), { actions: { act } });
  await typed.fill('  Northwind Foods ');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  expect(act).toHaveBeenCalledExactlyOnceWith({ do: 'record.create', name: 'Northwind Foods' });
});

test('an empty name creates nothing', async () => {
  card = renderCard(unlinked({}), { actions: { act } });
  await typed.fill('  ');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  expect(act).not.toHaveBeenCalled();
});

test.each(['client', 'other'] as const)(
  'a page of kind %s is the client: there is nothing to type',
  async (kind) => {
    card = renderCard(unlinked({ kind }));
    await expect.element(create).toBeVisible();
    expect(page.getByRole('textbox').elements()).toEqual([]);
  },
);

test('while the page has not shown its name, one is typed', async () => {
  card = renderCard(unlinked({ name: undefined }), { actions: { act } });
  await page.getByRole('textbox', { name: 'New here' }).fill('Acme');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  expect(create.elements()).toEqual([]);
  expect(act).toHaveBeenCalledExactlyOnceWith({ do: 'record.create', name: 'Acme' });
});
