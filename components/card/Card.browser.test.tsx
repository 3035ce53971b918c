import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ActAnswer, CardAct } from '../../lib/views/card-act.ts';
import type { CardView } from '../../lib/views/card-view.ts';
import { northwind } from '../../tests/gallery/client.ts';
import { memoryDrafts } from '../../tests/gallery/fake-card.ts';
import { renderCard } from '../../tests/gallery/render-card.tsx';
import { views } from '../../tests/gallery/views.ts';

let card: ReturnType<typeof renderCard> | undefined;

const button = (name: string | RegExp) => page.getByRole('button', { name });
const done = async (): Promise<ActAnswer> => ({ ok: true, undo: 7 });

beforeEach(() => page.viewport(420, 900));
afterEach(() => {
  card?.remove();
  card = undefined;
});

test('a person opens and closes by keyboard, and what is generic is marked as the persona’s', async () => {
  card = renderCard(views.client);
  const maria = button('Maria Lopez');
  await expect.element(maria).toHaveAttribute('aria-expanded', 'false');
  maria.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(maria).toHaveAttribute('aria-expanded', 'true');
  await expect.element(page.getByText('What it typically does')).toBeVisible();
  await expect.element(page.getByText('What happens if this occurs').first()).toBeVisible();
  await expect.element(page.getByText(/^From the library: true of the role/)).toBeVisible();
  await userEvent.keyboard(' ');
  await expect.element(maria).toHaveAttribute('aria-expanded', 'false');
});

test('the person whom the page is about comes first and stands open', async () => {
  card = renderCard(views.contact);
  const names = page.getByRole('heading', { level: 3 });
  await expect.element(names.first()).toHaveTextContent('Maria Lopez');
  await expect.element(button('Maria Lopez')).toHaveAttribute('aria-expanded', 'true');
});

test('a page that is linked to a person in the card opens that person', async () => {
  card = renderCard(views.unlinked);
  await expect.element(page.getByRole('heading', { name: /^Who is this/ })).toBeVisible();
  card.show(views.contact);
  await expect.element(button('Maria Lopez')).toHaveAttribute('aria-expanded', 'true');
  await button('Maria Lopez').click();
  card.show(views.contact && structuredClone(views.contact));
  await expect.element(button('Maria Lopez')).toHaveAttribute('aria-expanded', 'false');
});

test('Escape closes the editor, then folds the card, then gives the focus back to the page', async () => {
  const onLeave = vi.fn();
  card = renderCard(views.client, { onLeave });
  const add = page.getByRole('button', { name: 'Add person', exact: true }).first();
  await add.click();
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('textbox', { name: 'Name' })).not.toBeInTheDocument();
  await expect.element(add).toHaveFocus();
  expect(onLeave).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  await expect.element(button('Open the card')).toHaveFocus();
  expect(onLeave).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(onLeave).toHaveBeenCalledOnce();
});

test('Escape closes the list of engagements and nothing else', async () => {
  card = renderCard(views.client);
  const list = button(/^Engagement/);
  await list.click();
  await expect.element(button('Start an engagement')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(list).toHaveAttribute('aria-expanded', 'false');
  await expect.element(button('Fold the card')).toBeVisible();
});

test('a fact that another’s later value replaced says so, and is taken back in one click', async () => {
  const act = vi.fn((_act: CardAct) => done());
  card = renderCard(views.contact, { actions: { act } });
  await expect.element(page.getByText('You wrote 2 of 5; Ana Brandt wrote 5 of 5')).toBeVisible();
  await button('Take mine back: Impact on them').click();
  const stakeholder = 'stakeholder_maria';
  expect(act).toHaveBeenCalledExactlyOnceWith({ do: 'mine.back', stakeholder, field: 'impact' });
  const notice = page.getByRole('status').filter({ hasText: 'Yours stands again: Impact on them' });
  await expect.element(notice).toBeVisible();
});

test('linking is one click, says so, and is taken back by its number', async () => {
  const act = vi.fn((_act: CardAct) => done());
  const undo = vi.fn(done);
  card = renderCard(views.unlinked, { actions: { act, undo } });
  await button(/^Northwind Foods same name/).click();
  expect(act).toHaveBeenCalledWith({ do: 'record.link', client: 'client_northwind' });
  if (views.client) card.show(views.client);
  const notice = page.getByRole('status').filter({ hasText: 'Linked to Northwind Foods' });
  await expect.element(notice).toBeVisible();
  await expect.element(button('Undo')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(undo).toHaveBeenCalledWith(7);
  await expect.element(page.getByText('Undone')).toBeVisible();
});

test('a record whose page has not said which it is has its number, a reason and nothing to do', async () => {
  card = renderCard(views.waiting);
  await expect.element(page.getByRole('heading', { name: 'Redmine project 1' })).toBeVisible();
  await expect
    .element(page.getByText(/^The page has not said yet which Redmine project/))
    .toBeVisible();
  expect(page.getByRole('button', { name: /create|not a client/i }).elements()).toEqual([]);
});

test('"not a client" and its undo are one click each', async () => {
  const act = vi.fn((_act: CardAct) => done());
  card = renderCard(views.unlinked, { actions: { act } });
  await button('Not a client').click();
  expect(act).toHaveBeenLastCalledWith({ do: 'record.refuse' });
  if (views.refused) card.show(views.refused);
  await expect.element(button('Undo')).toHaveFocus();
  await button('Undo').click();
  expect(act).toHaveBeenLastCalledWith({ do: 'record.unlink' });
});

test('a client is created from the page’s name, and searched by the beginning of its name', async () => {
  const act = vi.fn((_act: CardAct) => done());
  card = renderCard(views.unlinked, { actions: { act } });
  await button('Create “Northwind Foods”').click();
  expect(act).toHaveBeenLastCalledWith({ do: 'record.create', name: 'Northwind Foods' });
  await page.getByRole('searchbox').fill('Harb');
  await button(/^Harb found/).click();
  expect(act).toHaveBeenLastCalledWith({ do: 'record.link', client: 'client_found' });
});

test('while the name is unknown the record is called by its label', async () => {
  card = renderCard(views['unlinked-unnamed']);
  await expect.element(page.getByText('Salesforce account')).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'New here' })).toBeVisible();
});

test('a half-typed note survives that the card is made anew, and is offered again', async () => {
  const drafts = memoryDrafts();
  card = renderCard(views.contact, { drafts });
  await page.getByRole('button', { name: 'Add a note', exact: true }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('She asked who');
  card.remove();
  card = renderCard(views.client, { drafts });
  await button('Continue: a note about Maria Lopez').click();
  await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('She asked who');
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect.element(page.getByText('Noted about Maria Lopez')).toBeVisible();
  expect(drafts.keys()).toEqual([]);
});

test('a discarded draft comes back by undo', async () => {
  const drafts = memoryDrafts({ 'note:client': '{"text":"Half"}' });
  card = renderCard(views.client, { drafts });
  await button('Continue: a note about the client').click();
  await button('Discard draft').click();
  expect(drafts.keys()).toEqual([]);
  await button('Undo').click();
  await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Half');
});

test('a failure stands beside its field and nothing typed is lost', async () => {
  const act = async (): Promise<ActAnswer> => ({
    ok: false,
    code: 'invalid',
    advice: 'This name is too long. Shorten it.',
    field: 'name',
  });
  card = renderCard(views.client, { actions: { act } });
  await page.getByRole('button', { name: 'Add person', exact: true }).first().click();
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill('Ana Ruiz');
  await page.getByRole('textbox', { name: 'Title' }).fill('Buyer');
  await page.getByRole('button', { name: 'Add person', exact: true }).last().click();
  await expect.element(name).toHaveAccessibleDescription('This name is too long. Shorten it.');
  await expect.element(name).toHaveFocus();
  await expect.element(name).toHaveValue('Ana Ruiz');
  await expect.element(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Buyer');
});

test('a failure of the way there is told in the editor too', async () => {
  const act = () => Promise.reject(new Error('Clientside was updated. Reload this tab.'));
  card = renderCard(views.client, { actions: { act } });
  await page.getByRole('button', { name: 'Add a note about the client' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Kept');
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('Clientside was updated. Reload this tab.');
  await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Kept');
});

test('"Add person" for a missing persona begins with that persona', async () => {
  const act = vi.fn((_act: CardAct) => done());
  card = renderCard(views.client, { actions: { act } });
  await button('Add person Champion').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Mina Park');
  await page.getByRole('button', { name: 'Add person', exact: true }).last().click();
  expect(act).toHaveBeenCalledWith({
    do: 'person.save',
    name: 'Mina Park',
    persona: 'persona_payroll-mei',
    level: 0.25,
    how: 'assumed',
  });
});

test('an edit sends what was changed, nothing else', async () => {
  const act = vi.fn((_act: CardAct) => done());
  card = renderCard(views.contact, { actions: { act } });
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('radio', { name: 'good dialogue' }).click();
  await page.getByRole('radio', { name: 'asked' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  expect(act).toHaveBeenCalledWith({
    do: 'person.save',
    id: 'stakeholder_maria',
    level: 0.75,
    how: 'asked',
  });
});

test('an edit leaves alone what a colleague changed while it was open', async () => {
  const act = vi.fn((_act: CardAct) => done());
  card = renderCard(views.contact, { actions: { act } });
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('textbox', { name: 'Motivation' }).fill('No more paper');
  const changed = structuredClone(views.contact) as Extract<CardView, { state: 'client' }>;
  const maria = changed.client.people.find(({ id }) => id === 'stakeholder_maria');
  Object.assign(maria ?? {}, { name: 'Maria Lopez-Ruiz', title: 'Head of everything' });
  card.show(changed);
  await expect.element(button('Maria Lopez-Ruiz')).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  expect(act).toHaveBeenCalledExactlyOnceWith({
    do: 'person.save',
    id: 'stakeholder_maria',
    motivation: 'No more paper',
    how: 'assumed',
  });
});

test('what was saved slowly does not close the editor that was opened meanwhile', async () => {
  const saved = Promise.withResolvers<ActAnswer>();
  const act = vi.fn((_act: CardAct) => saved.promise);
  card = renderCard(views.contact, { actions: { act } });
  await page.getByRole('button', { name: 'Add a note about the client' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Slow');
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('textbox', { name: 'Motivation' }).fill('Half');
  saved.resolve({ ok: true, undo: 7 });
  await expect.element(page.getByText(/^Noted about/)).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'Motivation' })).toHaveValue('Half');
});

test('a rating says who gave it, a number and how it was asked', async () => {
  const act = vi.fn((_act: CardAct) => done());
  card = renderCard(views.client, { actions: { act } });
  await button('Rate the whole journey').click();
  await button('Add rating').click();
  await expect.element(page.getByText('Say who gave this answer.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Who gave the answer' }).selectOptions('Maria Lopez');
  await page.getByRole('textbox', { name: 'Score' }).fill('101');
  await button('Add rating').click();
  await expect.element(page.getByText(/^Write a number from 0/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Score' }).fill('40');
  await button('Add rating').click();
  expect(act).toHaveBeenCalledWith({
    do: 'rating.add',
    journey: 'journey_1',
    on: 'journey_1',
    stakeholder: 'stakeholder_maria',
    score: 40,
    asked: 'In a conversation',
  });
});

test('a figure opens to its arithmetic, one at a time', async () => {
  card = renderCard(views.client);
  await button(/^Coverage/).click();
  await expect.element(page.getByText('Coverage: the arithmetic')).toBeVisible();
  await button(/^Journey/).click();
  await expect.element(page.getByText(/^touchpoint average − end to end/)).toBeVisible();
  await expect.element(page.getByText('Coverage: the arithmetic')).not.toBeInTheDocument();
});

test('no number is shown where not enough is known', async () => {
  card = renderCard(views.started);
  await expect.element(button(/^Client health Not enough known/)).toBeVisible();
  await expect.element(button(/^Journey Stage 1 of 7 Measured 0 of 7 stages/)).toBeVisible();
});

test('a figure says how many answered, and that all it rests on is stale', async () => {
  const { journey, coverage, health } = northwind;
  const client = {
    ...northwind,
    coverage: { ...coverage, stale: true },
    health: { ...health, stale: true },
    journey: journey && { ...journey, endToEnd: { score: 40, n: 4, stale: true } },
  };
  card = renderCard({ state: 'client', client });
  await expect.element(button(/^Coverage 7 of 11 known 4 missing, score 58, stale/)).toBeVisible();
  await expect.element(button(/^Client health 47 of 100 75 % measured, stale/)).toBeVisible();
  const words = /End to end 40 \(n 4, stale\), touchpoints 90 \(n 12\)/;
  await expect.element(button(words)).toBeVisible();
});

test('an estimate is labelled as one', async () => {
  card = renderCard(views.calm);
  await expect.element(page.getByText('End to end 65, estimated (n 28)')).toBeVisible();
});

test('hostile names are text, clipped, and run no code', async () => {
  card = renderCard(views.unruly);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect('hacked' in window).toBe(false);
  expect(document.querySelectorAll('main img, main script')).toHaveLength(0);
  const heading = page.getByRole('heading', { level: 1 }).element();
  expect(heading.getBoundingClientRect().height).toBeLessThan(40);
});

test('folded, the card keeps its client, its coverage and its flag', async () => {
  card = renderCard(views.client, { place: { mode: 'dock', collapsed: true } });
  await expect.element(page.getByRole('heading', { name: 'Northwind Foods' })).toBeVisible();
  await expect.element(page.getByText('7 of 11 known')).toBeVisible();
  await expect.element(page.getByText('Distorted')).toBeVisible();
});

test('a failure says what to do and can be tried again', async () => {
  const onRetry = vi.fn();
  card = renderCard(views.failure, { actions: { onRetry } });
  await expect.element(page.getByText(/Free some space, then try again/)).toBeVisible();
  await button('Try again').click();
  expect(onRetry).toHaveBeenCalledOnce();
});

test('nothing is drawn for a moment, then a quiet outline', async () => {
  card = renderCard(undefined);
  await expect.element(page.getByText('Loading the card')).toBeInTheDocument();
  const outline = document.querySelector('main [role="status"]');
  expect(outline && getComputedStyle(outline).animationDelay).toBe('0.15s');
});
