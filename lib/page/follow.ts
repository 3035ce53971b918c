import { type Card, openCard, type Told } from './card.ts';
import type { Desk, Shown, Stated } from './desk.ts';
import { watchLocation } from './location.ts';
import { createNames } from './name.ts';
import { readText } from './read-name.ts';
import { createFind, findScope } from './scope.ts';
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
  // The page's own scripts go first.
  const whenRead =
    document.readyState === 'loading' &&
    new Promise((done) => addEventListener('DOMContentLoaded', done));
  let card: Card | null = null;
  let turn = 0;
  let isDue = false;
  let mustLook = false;
  let shown: Shown | null = null;
  let stated: Stated | undefined;
  let hasMoved = false;
  const find = createFind((root) => card?.watch(root));
  const names = createNames(find, (visit, name) => desk('name', { visit, name }));

  const close = () => {
    card?.close();
    card = shown = null;
  };
  const die = () => {
    death.abort();
    card?.die();
  };
  /** Asks again with what the page states of its record's id. After an in-app change it may still state the record before's. */
  const lookForId = () => {
    const place = !hasMoved && shown?.guide.canonical;
    const scope = place && shown && findScope(shown.guide, find);
    const text = scope && readText([place], scope, find);
    if (!text || text === stated?.text) return;
    stated = { at: location.href, text };
    ask();
  };
  const tick = (isChanged: boolean) => {
    checkAddress();
    if (!isAlive()) die();
    else if (isChanged || mustLook) {
      lookForId();
      mustLook = names.look();
    }
  };
  const ask = async (delay = RETRY) => {
    const mine = ++turn;
    isDue = document.hidden;
    if (isDue) return;
    const dark = card?.isDark() ?? isDark(document.body);
    const answer = await desk('visit', { url: location.href, dark, stated });
    await whenRead;
    const isLate = mine !== turn;
    const record = answer?.show ? answer : null;
    if (signal.aborted) return;
    names.turn(record, isLate);
    if (isLate) return;
    if (!isAlive()) die();
    else if (record) {
      shown = record;
      mustLook = true;
      if (card) card.show(record);
      else card = openCard(record, dark, desk, find, tick, outer);
    } else close();
    if (!answer) setTimeout(() => mine === turn && !signal.aborted && ask(2 * delay), delay);
  };

  const checkAddress = watchLocation(() => {
    hasMoved = true;
    names.pause();
    card?.wait();
    ask();
  }, signal);
  document.addEventListener('visibilitychange', () => isDue && ask(), { signal });
  // A page that the browser keeps for going back comes back as it was left: its card's frame would be of an old visit.
  const leave = () => {
    close();
    isDue = true;
  };
  addEventListener('pagehide', leave, { signal });
  ask();
  return (word, what) => (word === 'again' ? ask() : card?.[word]?.(what as never));
}
