import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ActAnswer, CardAct } from '../../../lib/views/card-act.ts';
import type { CardView, Suggestion } from '../../../lib/views/card-view.ts';
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

function unlinked(some: Partial<SeenRecord>, suggestions?: readonly Suggestion[]): CardView {
  const view = views['unlinked-project'];
  if (view?.state !== 'unlinked') throw new Error('This view is linked.');
  const record = { ...view.record, ...some };
  return { ...view, record, suggestions: [...(suggestions ?? view.suggestions)] };
}

function suggestionsOf(why: string): Suggestion[] {
  return [{ client: 'client_1', name: 'Harbor City', why, people: 2 }];
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

test.each([
  ['client', 'without suggestions', []],
  ['stakeholder', 'without suggestions', []],
  ['client', 'with a suggestion', suggestionsOf('same name')],
  ['stakeholder', 'with a suggestion', suggestionsOf('same name')],
] as const)(
  'a half-typed name stays under the hands when the name of a page of kind %s arrives, %s',
  async (kind, _what, suggestions) => {
    card = renderCard(unlinked({ kind, name: undefined }, []), { actions: { act } });
    const first = page.getByRole('textbox', { name: 'New here' });
    await first.click();
    await userEvent.keyboard('North');
    const box = first.element();
    card.show(unlinked({ kind, name: 'Ada Byron' }, suggestions));
    await expect.element(create).toBeVisible();
    expect(typed.element()).toBe(box);
    await expect.element(typed).toHaveFocus();
    await userEvent.keyboard('wind');
    await expect.element(typed).toHaveValue('Northwind');
    await userEvent.keyboard('{Enter}');
    expect(act).toHaveBeenCalledExactlyOnceWith({ do: 'record.create', name: 'Northwind' });
  },
);

test('the beginning of a client’s name that is searched stays when suggestions come and go', async () => {
  card = renderCard(unlinked({}, []));
  const search = page.getByRole('searchbox');
  await search.click();
  await userEvent.keyboard('Har');
  card.show(unlinked({}, suggestionsOf('same name')));
  await expect.element(page.getByText('Suggested')).toBeVisible();
  await expect.element(search).toHaveFocus();
  card.show(unlinked({}, []));
  await expect.element(page.getByText('Suggested')).not.toBeInTheDocument();
  await expect.element(search).toHaveFocus();
  await expect.element(search).toHaveValue('Har');
});
