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

const project = views['nothing-project'];

test('an engagement that its page brought along is asked for its offering, one click each', async () => {
  const act = vi.fn((_act: CardAct) => done());
  const undo = vi.fn(done);
  card = renderCard(withOfferings(project, 3), { actions: { act, undo } });
  await expect
    .element(page.getByRole('heading', { name: 'What are we doing for them?' }))
    .toBeVisible();
  await expect
    .element(page.getByText(/^Northwind Foods payroll has no offering yet/))
    .toBeVisible();
  expect(button('Something else').elements()).toEqual([]);
  await button('Offering 2').click();
  expect(act).toHaveBeenCalledExactlyOnceWith({
    do: 'engagement.offer',
    engagement: 'engagement_1',
    offering: 'offering_2',
  });
  await expect.element(page.getByText('Chose Offering 2')).toBeVisible();
  await button('Undo').click();
  expect(undo).toHaveBeenCalledExactlyOnceWith(7);
});

test('a double click chooses once, and what was refused can be chosen again', async () => {
  const act = vi.fn(
    async (_act: CardAct): Promise<ActAnswer> => ({ ok: false, code: 'missing', advice: 'Gone.' }),
  );
  for (const view of [project, views.nothing]) {
    act.mockClear();
    card = renderCard(withOfferings(view, 2), { actions: { act } });
    await button('Offering 1').dblClick();
    await expect.element(page.getByText('Gone.')).toBeVisible();
    expect(act).toHaveBeenCalledOnce();
    await button('Offering 2').click();
    expect(act).toHaveBeenCalledTimes(2);
    card.remove();
  }
});

test('of many offerings the rest is in a list, and nothing is chosen by itself', async () => {
  const act = vi.fn((_act: CardAct) => done());
  card = renderCard(withOfferings(project, 9), { actions: { act } });
  await expect.element(button('Offering 6')).toBeVisible();
  expect(button('Offering 7').elements()).toEqual([]);
  await button('Another offering').click();
  const choice = page.getByRole('combobox', { name: 'Offering' });
  await expect.element(choice).toHaveFocus();
  await page.getByRole('button', { name: 'Choose', exact: true }).click();
  await expect.element(page.getByText('Choose an offering.')).toBeVisible();
  expect(act).not.toHaveBeenCalled();
  await choice.selectOptions('Offering 8');
  await page.getByRole('button', { name: 'Choose', exact: true }).click();
  expect(act).toHaveBeenCalledExactlyOnceWith({
    do: 'engagement.offer',
    engagement: 'engagement_1',
    offering: 'offering_8',
  });
});

test('an offering that is not loaded yet is one click away', async () => {
  const onOpenWorkspace = vi.fn();
  card = renderCard(withOfferings(project, 1), { actions: { onOpenWorkspace } });
  await button('Load another offering').click();
  card.show(withOfferings(project, 0));
  await button('Load an offering in the workspace').click();
  expect(onOpenWorkspace).toHaveBeenCalledTimes(2);
});

test('an engagement is asked for its offering while people are known, unless there is none to choose', async () => {
  const people = views.client?.state === 'client' ? views.client.client.people : [];
  const withPeople = (n: number): CardView => {
    const view = withOfferings(project, n);
    return view.state === 'client' ? { ...view, client: { ...view.client, people } } : view;
  };
  card = renderCard(withPeople(2));
  const question = page.getByRole('heading', { name: 'What are we doing for them?' });
  await expect.element(question).toBeVisible();
  card.show(withPeople(0));
  await expect.element(question).not.toBeInTheDocument();
});

test('an engagement that has its offering is asked nothing about it', async () => {
  card = renderCard(withOfferings(views.started, 3));
  await expect.element(page.getByRole('heading', { name: /^Who is Northwind/ })).toBeVisible();
  expect(page.getByText('What are we doing for them?').elements()).toEqual([]);
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
