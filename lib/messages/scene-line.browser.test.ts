import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CardScene } from './card-port.ts';
import { openSceneLine, type SceneLine } from './scene-line.ts';
import { giveByLine, takeSceneLine } from './scene-lines.ts';

const SESSION = crypto.randomUUID();
const scene = (at: number) => ({ at }) as CardScene;

let calls: unknown[] = [];
let open: SceneLine[] = [];

/** The background's part: takes each call as the browser would hand it over. */
const background = {
  postMessage: (data: unknown, [port]: Transferable[]) => {
    calls.push(data);
    take(data, port as MessagePort);
  },
};

function take(data: unknown, port?: MessagePort, origin = location.origin): void {
  takeSceneLine(new MessageEvent('message', { data, origin, ports: port ? [port] : [] }));
}

/** A card at one end of a line, once the page has come to rest. */
function card(session = SESSION) {
  const onScene = vi.fn();
  vi.useFakeTimers();
  const line = openSceneLine(session, onScene);
  vi.advanceTimersByTime(1_000);
  vi.useRealTimers();
  open.push(line);
  return { line, onScene };
}

beforeEach(() => {
  calls = [];
  vi.spyOn(navigator.serviceWorker, 'controller', 'get').mockReturnValue(
    background as unknown as ServiceWorker,
  );
});
afterEach(async () => {
  for (const line of open) line.close();
  open = [];
  await vi.waitFor(() => expect(giveByLine(SESSION, scene(0))).toBe(false));
  vi.restoreAllMocks();
});

it('is opened when the page has come to rest, or as soon as a scene had to come by message', () => {
  vi.useFakeTimers();
  const early = openSceneLine(SESSION, vi.fn());
  const gone = openSceneLine(SESSION, vi.fn());
  gone.close();
  expect(calls).toHaveLength(0);
  early.renew();
  vi.advanceTimersByTime(5_000);
  vi.useRealTimers();
  open.push(early);
  expect(calls).toHaveLength(1);
});

it('brings the card of a session its scenes, and no other card', async () => {
  const mine = card();
  const other = card(crypto.randomUUID());
  expect(giveByLine(SESSION, scene(1))).toBe(true);
  await vi.waitFor(() => expect(mine.onScene).toHaveBeenCalledExactlyOnceWith({ at: 1 }));
  expect(other.onScene).not.toHaveBeenCalled();
});

it('is the line that was opened last', async () => {
  const first = card();
  const { line, onScene } = card();
  first.line.close();
  line.renew();
  // What the ends that were closed say arrives a moment later, and takes nothing with it.
  await new Promise((done) => setTimeout(done, 100));
  expect(giveByLine(SESSION, scene(2))).toBe(true);
  await vi.waitFor(() => expect(onScene).toHaveBeenCalledExactlyOnceWith({ at: 2 }));
  expect(first.onScene).not.toHaveBeenCalled();
});

it('is none once the card has closed it', async () => {
  const { line } = card();
  line.close();
  await vi.waitFor(() => expect(giveByLine(SESSION, scene(3))).toBe(false));
});

it('is none for the card that called longest ago, where there are too many', () => {
  card();
  const others = Array.from({ length: 50 }, () => card(crypto.randomUUID()));
  expect(giveByLine(SESSION, scene(4))).toBe(false);
  others[0]?.line.renew();
  card();
  expect(giveByLine(SESSION, scene(4))).toBe(true);
});

it('is not taken from another origin, nor from what is no call', () => {
  const { port1 } = new MessageChannel();
  const call = { type: 'card.line', session: SESSION };
  take(call, port1, 'https://acme.lightning.force.com');
  take({ ...call, session: 'short' }, port1);
  take({ ...call, type: 'card.scene' }, port1);
  take('card.line', port1);
  take(call);
  expect(giveByLine(SESSION, scene(4))).toBe(false);
});

it('is none where the background is no worker', () => {
  vi.spyOn(navigator.serviceWorker, 'controller', 'get').mockReturnValue(null);
  card();
  expect(calls).toEqual([]);
  expect(giveByLine(SESSION, scene(5))).toBe(false);
});
