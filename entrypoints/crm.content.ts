import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Desk } from '../lib/page/desk.ts';
import { followPage, type Tell } from '../lib/page/follow.ts';
import type { Place } from '../lib/page/place.ts';
import { takeOver } from '../lib/page/takeover.ts';

/** What the background tells the page: `again`, or a word for the card, `height` with the height and `place` with the place. */
type Message = { word: Parameters<Tell>[0]; what?: number | Place };

// No polyfill here: under this name both browsers answer with promises, and the page can't put an element in its place.
const { runtime } = chrome;

/** A failure, or an extension that has gone, answers nothing; the next look at `runtime.id` tells which. */
const desk: Desk = async (call, input) => {
  try {
    return (await runtime.sendMessage({ type: `page.${call}`, ...input })).value;
  } catch {}
};

/** Follows the page until a newer script takes over, and hands on what the background says. */
export function main(): void {
  const signal = takeOver();
  const tell = followPage(desk, () => !!runtime.id, signal);
  const hear = ({ word, what }: Message, { id }: { id?: string }) => {
    if (id === runtime.id) tell(word, what);
  };
  runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => runtime.onMessage?.removeListener(hear));
}

/** What the build reads; nothing of it is in the script. */
export default /* @__PURE__ */ defineContentScript({
  registration: 'runtime',
  matches: [],
  // This only chooses the wrapper, which `wxt.config.ts` replaces; the background registers the script, in the isolated world.
  world: 'MAIN',
  main,
});
