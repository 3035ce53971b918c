import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { CardScene } from '../../lib/messages/card-port.ts';
import { views } from '../../tests/gallery/views.ts';
import { closePorts, give, PLACE, portWith, sceneOf } from './card-port.fixture.ts';

const { drawScene } = await import('./draw-scene.tsx');
const { putFirstPaint } = await import('./first-paint.ts');
const { goLive } = await import('./go-live.tsx');

let root: HTMLElement;
let card: ReturnType<typeof goLive> | undefined;

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  card?.unmount();
  card = undefined;
  closePorts();
  root.remove();
});

/** The first paint of a scene in the document. */
function paint(scene: CardScene) {
  const html = drawScene(scene);
  if (html === undefined) throw new Error('This scene is not drawn.');
  const { port, place } = portWith(scene);
  return { port, place, first: putFirstPaint(root, port, { scene, html }) };
}

const button = (name: string) => page.getByRole('button', { name });
const nextFrame = () => new Promise(requestAnimationFrame);

test.each([
  ['a client in the page', sceneOf()],
  ['a client in the dock', sceneOf(views.client, { place: { ...PLACE, mode: 'dock' } })],
  ['a person of the client', sceneOf(views.contact)],
  ['a client of whom nothing is known', sceneOf(views.nothing)],
  ['a half-typed note', sceneOf(views.client, { drafts: { 'note:stakeholder_maria': 'Half' } })],
])('%s is alive in the very elements that were drawn', async (_, scene) => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { port, first } = paint(scene);
  const drawn = [...root.querySelectorAll('*')];
  expect(drawn.length).toBeGreaterThan(20);
  const alive = vi.fn(first.release);
  card = goLive(root, port, { ...first, release: alive });
  await vi.waitFor(() => expect(alive).toHaveBeenCalledOnce());
  expect(drawn.filter((element) => !element.isConnected)).toEqual([]);
  expect(errors).not.toHaveBeenCalled();
  errors.mockRestore();
});

test('what the frame has to load code for first is not drawn', () => {
  const folded = sceneOf(views.client, { place: { ...PLACE, collapsed: true } });
  expect(drawScene(folded)).toBeUndefined();
  for (const view of [views.unlinked, views.waiting, views.refused, views.failure])
    expect(drawScene(sceneOf(view))).toBeUndefined();
});

test('a button that is pressed before the card is alive is pressed once when it is', async () => {
  const { port, first } = paint(sceneOf());
  await button('Maria Lopez').click();
  await expect.element(button('Maria Lopez')).toHaveAttribute('aria-expanded', 'false');
  card = goLive(root, port, first);
  await expect.element(button('Maria Lopez')).toHaveAttribute('aria-expanded', 'true');
  await button('Maria Lopez').click();
  await expect.element(button('Maria Lopez')).toHaveAttribute('aria-expanded', 'false');
});

test('Escape before the card is alive folds it when it is', async () => {
  const { port, place, first } = paint(sceneOf());
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(place).not.toHaveBeenCalled();
  card = goLive(root, port, first);
  await vi.waitFor(() => expect(place).toHaveBeenCalledOnce());
  expect(place).toHaveBeenCalledWith({ ...PLACE, collapsed: true });
});

/** The scene of another record. */
function nextScene(): CardScene {
  const { view } = sceneOf();
  if (view.state !== 'client') throw new Error('The gallery shows no client.');
  const next = { ...view, client: { ...view.client, name: 'Harbor City Hospital' } };
  return sceneOf(next, { at: 2, visit: 'second' });
}

test('a record that comes before the card is alive takes the old one away at once', async () => {
  const { port, first } = paint(sceneOf());
  await button('Maria Lopez').click();
  give(nextScene());
  expect(root.textContent).toBe('');
  card = goLive(root, port, first);
  const title = page.getByRole('heading', { level: 1 });
  await expect.element(title).toHaveTextContent('Harbor City Hospital');
  await nextFrame();
  await expect.element(button('Maria Lopez')).toHaveAttribute('aria-expanded', 'false');
});

test('a record that comes just when the card comes alive is shown, and nothing is drawn twice', async () => {
  const onError = vi.fn((event: Event) => event.preventDefault());
  addEventListener('error', onError);
  const { port, first } = paint(sceneOf());
  card = goLive(root, port, first);
  give(nextScene());
  const title = page.getByRole('heading', { level: 1 });
  await expect.element(title).toHaveTextContent('Harbor City Hospital');
  expect(onError).not.toHaveBeenCalled();
  removeEventListener('error', onError);
});

test('a record that comes as soon as a card has drawn itself is shown', async () => {
  const { port, first } = paint(sceneOf());
  const drawn = new Promise<void>((done) => {
    new MutationObserver(() => done()).observe(root, { childList: true });
  });
  card = goLive(root, port, { ...first, stands: () => false });
  await drawn;
  give(nextScene());
  const title = page.getByRole('heading', { level: 1 });
  await expect.element(title).toHaveTextContent('Harbor City Hospital');
});
