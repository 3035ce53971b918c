import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Picked, pointAt } from '../lib/page/point.ts';

// As in the other script of the page: no polyfill, both browsers answer with promises.
const { runtime } = chrome;

/** Ends a pointing that is still going on: one at a time. */
const LAST = Symbol.for('clientside pointing');
type Scope = { [LAST]?: AbortController };

/** Asks what is to be pointed at, lets the person do it and tells what it was. */
export default defineUnlistedScript(async () => {
  const scope = globalThis as Scope;
  scope[LAST]?.abort();
  const mine = new AbortController();
  scope[LAST] = mine;
  const answer = await runtime.sendMessage({ type: 'page.pointing' });
  if (!answer?.ok || !answer.value.at || mine.signal.aborted) return;
  const picked: Picked | undefined = await pointAt(answer.value.words, mine.signal);
  if (!mine.signal.aborted) await runtime.sendMessage({ type: 'page.picked', picked });
});
