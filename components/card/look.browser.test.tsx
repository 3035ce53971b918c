import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { CardView } from '../../lib/views/card-view.ts';
import type { ClientView } from '../../lib/views/client-view.ts';
import { person } from '../../tests/gallery/people.ts';
import { renderCard } from '../../tests/gallery/render-card.tsx';
import { views } from '../../tests/gallery/views.ts';

/** The inner width of the card within a page of 1,360 px. */
const WIDE = 1320;

let card: ReturnType<typeof renderCard> | undefined;

const button = (name: string | RegExp) => page.getByRole('button', { name });

afterEach(() => {
  card?.remove();
  card = undefined;
});

/** The gallery's client with something else. */
function clientWith(more: Partial<ClientView>): CardView {
  const { client: view } = views;
  if (view?.state !== 'client') throw new Error('The gallery has no client.');
  return { ...view, client: { ...view.client, ...more } };
}

const nine = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gil', 'Hana', 'Ivo'].map((name, i) =>
  person(
    name.toLowerCase(),
    name,
    { portrait: 'sally', level: 0.75, days: 200 },
    {
      alwaysListed: i === 8,
    },
  ),
);
const names = () =>
  page
    .getByRole('heading', { level: 3 })
    .elements()
    .map((heading) => heading.textContent);

test('the first six people are shown, whom it touches most among them, and the others by a button', async () => {
  card = renderCard(clientWith({ people: nine }));
  await expect.element(button('Show all 9 people')).toBeVisible();
  expect(names()).toEqual(['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Ivo']);
  await button('Show all 9 people').click();
  expect(names()).toHaveLength(9);
  await button('Show fewer people').click();
  expect(names()).toHaveLength(6);
});

test('a person who has just been added is shown, however many stand before', async () => {
  card = renderCard(clientWith({ people: nine }));
  await expect.element(button('Show all 9 people')).toBeVisible();
  card.show(clientWith({ people: [...nine, person('new', 'Zoe', undefined, {})] }));
  await expect.element(button('Show all 10 people')).toBeVisible();
  expect(names()).toContain('Zoe');
});

test('a whole client fits in most of a window: the list of each part is short until it is asked for', async () => {
  await page.viewport(WIDE, 900);
  card = renderCard(clientWith({ people: nine }));
  await expect.element(button('Show all 9 people')).toBeVisible();
  expect(card.element.offsetHeight).toBeLessThan(740);
});

test('the names of people and personas are whole in three columns', async () => {
  await page.viewport(WIDE, 900);
  const plays = { portrait: 'gordon', level: 0.75, days: 200 } as const;
  card = renderCard(clientWith({ people: [person('gloria', 'Gloria Mensah', plays, {})] }));
  for (const name of ['Gloria Mensah', 'Gordon, never missed a payday'])
    await expect
      .poll(() => page.getByText(name, { exact: true }).elements().map(isWhole))
      .toEqual([true]);
});

test('folded in the dock, the name of the client is whole', async () => {
  await page.viewport(280, 200);
  card = renderCard(views.client, { place: { mode: 'dock', collapsed: true } });
  const name = page.getByText('Northwind Foods', { exact: true });
  await expect.element(name).toBeVisible();
  expect(isWhole(name.element())).toBe(true);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(280);
});

test('open promises are counted alike in the figure and over the list', async () => {
  card = renderCard(views.client);
  await expect.element(button(/^Promises 4 open/)).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Promises 4 open' })).toBeVisible();
  await button(/^Promises 4 open/).click();
  const open = page.getByRole('row', { name: /, open/ });
  const values = () => open.elements().map((row) => Number(row.querySelector('td')?.textContent));
  await expect.poll(() => values().reduce((sum, value) => sum + value, 0)).toBe(4);
});

test('a client that was only used lately comes after creating one, which then is the main step', async () => {
  if (views.unlinked?.state !== 'unlinked') throw new Error('The gallery has no unlinked page.');
  const { suggestions } = views.unlinked;
  const lately = suggestions.filter(({ why }) => why === 'used lately');
  card = renderCard({ ...views.unlinked, suggestions: lately });
  const create = button('Create “Northwind Foods”');
  await expect.element(create).toBeVisible();
  expect(comesBefore(create.element(), button(/^Harbor City/).element())).toBe(true);
  const alone = ground(create.element());
  card.show(views.unlinked);
  await expect.element(button(/same name/)).toBeVisible();
  expect(comesBefore(button(/same name/).element(), create.element())).toBe(true);
  expect(comesBefore(create.element(), button(/^Harbor City/).element())).toBe(true);
  expect(ground(create.element())).not.toBe(alone);
});

test('trying again is the main step only where the failure passes', async () => {
  if (views.failure?.state !== 'failure') throw new Error('The gallery has no failure.');
  card = renderCard({ ...views.failure, passing: true });
  await expect.element(button('Try again')).toBeVisible();
  const main = ground(button('Try again').element());
  card.show({ ...views.failure, passing: false });
  await expect.poll(() => ground(button('Try again').element())).not.toBe(main);
});

test('the present stage is open, and another opens to its touchpoints', async () => {
  card = renderCard(views.client);
  await button(/^Stages and touchpoints/).click();
  const opened = () => page.getByRole('button', { expanded: true }).elements().length;
  await expect.element(button(/^Now: /)).toHaveAttribute('aria-expanded', 'true');
  const before = opened();
  await button(/^Done: /)
    .first()
    .click();
  await expect.element(button(/^Done: /).first()).toHaveAttribute('aria-expanded', 'true');
  expect(opened()).toBe(before + 1);
});

function isWhole(element: Element): boolean {
  return element.scrollWidth <= element.clientWidth;
}

function ground(element: Element): string {
  return getComputedStyle(element).backgroundColor;
}

function comesBefore(one: Element, other: Element): boolean {
  return Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
}

test('a part with nothing beside it ends where the card ends, and the form to add somebody stands alone', async () => {
  await page.viewport(1000, 800);
  const none = { missing: [], warnings: [] };
  const { client: view } = views;
  if (view?.state !== 'client') throw new Error('The gallery has no client.');
  const coverage = { ...view.client.coverage, ...none };
  card = renderCard(
    clientWith({ people: [], promises: [], notes: [], coverage, journey: undefined }),
  );
  const right = (name: RegExp) => button(name).element().getBoundingClientRect().right;
  await expect.element(button(/Add a note/)).toBeVisible();
  expect(right(/Add a note/)).toBe(right(/Add person/));
  await expect.element(page.getByText(/^Nobody yet/)).toBeVisible();
  await button(/Add person/).click();
  await expect.element(page.getByRole('form', { name: 'Add a person' })).toBeVisible();
  expect(page.getByText(/^Nobody yet/).elements()).toEqual([]);
});
