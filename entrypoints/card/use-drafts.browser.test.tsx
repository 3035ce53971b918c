import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { client as clientPart } from '../../components/card/later-parts.ts';
import type { CardScene } from '../../lib/messages/card-port.ts';
import { closePorts, give, portWith, sceneOf } from './card-port.fixture.ts';

const { goLive } = await import('./go-live.tsx');
await import('./frame.css');

const saved = { ok: true, undo: 1 };

let root: HTMLElement;
let card: ReturnType<typeof goLive>;
let visits = 0;

beforeEach(async () => {
  await page.viewport(420, 900);
  await clientPart.load();
  root = document.body.appendChild(document.createElement('div'));
  root.id = 'root';
});
afterEach(() => {
  card.unmount();
  closePorts();
  root.remove();
});

/** A new visit to the record of a client, with what was half-typed there. */
function visitTo(name: string, drafts: Record<string, string> = {}): CardScene {
  const { view } = sceneOf();
  if (view.state !== 'client' || !view.record) throw new Error('The gallery shows no client.');
  visits += 1;
  const { record, client } = view;
  const next = { ...view, record: { ...record, key: name }, client: { ...client, name } };
  return sceneOf(next, { at: visits, visit: `visit ${visits} to ${name}`, drafts });
}

/** Shows a scene in a card whose acts wait for an answer. */
function start(scene: CardScene) {
  const { port, act } = portWith(scene);
  const answer = Promise.withResolvers<typeof saved>();
  act.mockImplementation(() => answer.promise);
  const draft = vi.spyOn(port, 'draft');
  card = goLive(root, port, undefined);
  return { act, draft, answer };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const note = page.getByRole('textbox', { name: 'Note' });
const unfinished = button('Continue: a note about the client');
const goTo = async (scene: CardScene, name: string) => {
  give(scene);
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(name);
};
const add = async (text: string) => {
  await button('Add a note about the client').click();
  await note.fill(text);
};

test('what is saved while the page goes on is forgotten with its own record; the next record’s half-typed text stays', async () => {
  const first = visitTo('Northwind');
  const { act, draft, answer } = start(first);
  await add('They moved the cut-over.');
  await button('Add note').click();
  await vi.waitFor(() => expect(act).toHaveBeenCalledOnce());
  await goTo(visitTo('Harbor City', { 'note:client': '{"text":"Half"}' }), 'Harbor City');
  await expect.element(unfinished).toBeVisible();
  answer.resolve(saved);
  await vi.waitFor(() => expect(draft).toHaveBeenLastCalledWith(first.visit, 'note:client', ''));
  await unfinished.click();
  await expect.element(note).toHaveValue('Half');
});

test('what is saved while the page goes on and comes back is not offered again', async () => {
  const { draft, answer } = start(visitTo('Northwind'));
  await add('They moved the cut-over.');
  await button('Add note').click();
  await goTo(visitTo('Harbor City'), 'Harbor City');
  const back = visitTo('Northwind', { 'note:client': '{"text":"They moved the cut-over."}' });
  await goTo(back, 'Northwind');
  await expect.element(unfinished).toBeVisible();
  answer.resolve(saved);
  await expect.element(unfinished).not.toBeInTheDocument();
  expect(draft).toHaveBeenLastCalledWith(back.visit, 'note:client', '');
});

test('what is typed in a card that was gone back to is kept with the visit of now, and offered again', async () => {
  const { draft } = start(visitTo('Northwind'));
  await goTo(visitTo('Harbor City'), 'Harbor City');
  const back = visitTo('Northwind');
  await goTo(back, 'Northwind');
  await add('Half');
  expect(draft).toHaveBeenLastCalledWith(back.visit, 'note:client', '{"text":"Half"}');
  await button('Close').click();
  await unfinished.click();
  await expect.element(note).toHaveValue('Half');
});
