import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { client as clientPart } from '../../components/card/later-parts.ts';
import type { CardScene } from '../../lib/messages/card-port.ts';
import { closePorts, give, portWith, sceneOf, tellNews } from './card-port.fixture.ts';

const { goLive } = await import('./go-live.tsx');
await import('./frame.css');

let root: HTMLElement;
let card: ReturnType<typeof goLive>;
let port: ReturnType<typeof portWith>;
let visits = 0;

beforeEach(async () => {
  await page.viewport(420, 900);
  await clientPart.load();
  root = document.body.appendChild(document.createElement('div'));
  root.id = 'root';
  port = portWith(visitTo('Northwind'));
  card = goLive(root, port.port, undefined);
});
afterEach(() => {
  card.unmount();
  closePorts();
  root.remove();
});

/** A new visit to the record of a client, who may have another name by then; what the page calls it is not said. */
function visitTo(record: string, name = record): CardScene {
  const { view } = sceneOf();
  if (view.state !== 'client' || !view.record) throw new Error('The gallery shows no client.');
  visits += 1;
  const next = {
    ...view,
    record: { ...view.record, key: record, name: `page ${visits}` },
    client: { ...view.client, name },
  };
  return sceneOf(next, { at: visits, visit: `visit ${visits}` });
}

const button = (name: string) => page.getByRole('button', { name });
const title = page.getByRole('heading', { level: 1 });
const shownCard = () => root.querySelector('#root > :not([inert])');
const goTo = async (record: string, name = record) => {
  give(visitTo(record, name));
  await expect.element(title).toHaveTextContent(name);
};

test('going back to a record shows the very elements that stood there, as they were opened', async () => {
  await button('Maria Lopez').click();
  const before = shownCard();
  const head = before?.querySelector('h1');
  await goTo('Harbor City');
  expect(shownCard()).not.toBe(before);
  await expect.element(button('Maria Lopez')).toHaveAttribute('aria-expanded', 'false');
  await goTo('Northwind');
  expect(shownCard()).toBe(before);
  expect(shownCard()?.querySelector('h1')).toBe(head);
  await expect.element(button('Maria Lopez')).toHaveAttribute('aria-expanded', 'true');
});

test('only the card of the record is to be seen, to be read and to be reached', async () => {
  const height = root.offsetHeight;
  await goTo('Harbor City');
  expect(root.offsetHeight).toBe(height);
  expect(page.getByRole('main').elements()).toHaveLength(1);
  expect(page.getByText('Northwind', { exact: true }).elements().every(isUnseen)).toBe(true);
  for (let i = 0; i < 100; i += 1) {
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.closest('[inert]')).toBeNull();
  }
});

const isUnseen = (element: Element) => !element.checkVisibility();

test('a record that tells something else meanwhile is drawn anew, once', async () => {
  const before = shownCard();
  await goTo('Harbor City');
  await goTo('Northwind', 'Northwind Renamed');
  expect(shownCard()).not.toBe(before);
  expect(before?.isConnected).toBe(false);
  const heads = [...root.querySelectorAll('h1')].map((head) => head.textContent);
  expect(heads).toEqual(['Harbor City', 'Northwind Renamed']);
});

test('what is done in a card that was gone back to is done to the visit of now', async () => {
  await goTo('Harbor City');
  await goTo('Northwind');
  await button('Add a note about the client').click();
  await page.getByRole('textbox').first().fill('They moved the cut-over.');
  await button('Add note').click();
  await vi.waitFor(() => expect(port.act).toHaveBeenCalledOnce());
  expect(port.act.mock.calls[0]?.[0 as never]).toBe(`visit ${visits}`);
});

test('what is done is done in the engagement on screen, though nobody chose it', async () => {
  await button('Add a note about the client').click();
  await page.getByRole('textbox').first().fill('They moved the cut-over.');
  await button('Add note').click();
  await vi.waitFor(() => expect(port.act).toHaveBeenCalledOnce());
  const { view } = sceneOf();
  const shown = view.state === 'client' ? view.client.engagement?.id : undefined;
  expect(shown).toBe('engagement_1');
  expect(port.act.mock.calls[0]?.[2 as never]).toBe(shown);
});

test('a card with an open editor is not kept', async () => {
  const before = shownCard();
  await button('Add a note about the client').click();
  await expect.element(page.getByRole('textbox').first()).toBeVisible();
  await goTo('Harbor City');
  expect(before?.isConnected).toBe(false);
});

test('a key is heard by the card that is shown alone', async () => {
  await goTo('Harbor City');
  await userEvent.keyboard('{Escape}');
  expect(port.place).toHaveBeenCalledOnce();
});

test('when anything is written, the cards that are not shown go', async () => {
  const before = shownCard();
  await goTo('Harbor City');
  const now = shownCard();
  expect(before?.isConnected).toBe(true);
  tellNews();
  await vi.waitFor(() => expect(before?.isConnected).toBe(false));
  expect(shownCard()).toBe(now);
});

test('four cards wait at the most, those that were shown last', async () => {
  const first = shownCard();
  for (const record of ['B', 'C', 'D', 'E']) await goTo(record);
  expect(first?.isConnected).toBe(true);
  await goTo('F');
  expect(first?.isConnected).toBe(false);
  expect(root.children).toHaveLength(5);
});
