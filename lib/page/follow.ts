import { type Card, openCard, type Told } from './card.ts';
import type { Desk, Shown } from './desk.ts';
import { watchLocation } from './location.ts';
import { createNames } from './name.ts';
import { createFind } from './scope.ts';
import { isDark } from './theme.ts';

const RETRY = 1000;

/** What the background may tell the page: a word for the card on screen with what it takes, or to ask again, since permissions or preferences have changed. */
export type Tell = (word: keyof Told | 'again', what?: unknown) => void;

/**
 * Follows the page from address to address, asks the desk what to show at each, and keeps the card accordingly until the signal aborts.
 * When `isAlive` says that the extension is gone, the card says so once and everything stops.
 */
export function followPage(desk: Desk, isAlive: () => boolean, outer: AbortSignal): Tell {
  const death = new AbortController();
  const signal = AbortSignal.any([outer, death.signal]);
  let card: Card | null = null;
  let turn = 0;
  let isDue = false;
  let mustLook = false;
  const find = createFind((root) => card?.watch(root));
  const names = createNames(find, (visit, name) => desk('name', { visit, name }));

  const close = () => {
    card?.close();
    card = null;
  };
  const show = (answer: Shown) => {
    if (card) card.show(answer);
    else card = openCard(answer, desk, find, tick, outer);
    mustLook = true;
  };
  const die = () => {
    death.abort();
    card?.die();
  };
  const tick = (isChanged: boolean) => {
    checkAddress();
    if (!isAlive()) die();
    else if (isChanged || mustLook) mustLook = names.look();
  };
  const ask = async (delay = RETRY) => {
    const mine = ++turn;
    isDue = document.hidden;
    if (isDue) return;
    const dark = card?.isDark() ?? isDark(document.body);
    const answer = await desk('visit', { url: location.href, dark });
    const isLate = mine !== turn;
    const record = answer?.show ? answer : null;
    if (signal.aborted) return;
    names.turn(record, isLate);
    if (isLate) return;
    if (!isAlive()) die();
    else if (record) show(record);
    else close();
    if (!answer) setTimeout(() => mine === turn && !signal.aborted && ask(2 * delay), delay);
  };

  const checkAddress = watchLocation(() => {
    names.pause();
    ask();
  }, signal);
  document.addEventListener('visibilitychange', () => isDue && ask(), { signal });
  ask();
  return (word, what) => (word === 'again' ? ask() : card?.[word]?.(what as never));
}
