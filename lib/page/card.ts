import { watchChanges } from './changes.ts';
import type { Desk, Shown } from './desk.ts';
import { createDock } from './dock.ts';
import { createFrame } from './frame.ts';
import { createHost } from './host.ts';
import { createKeeper, type Standing } from './keeper.ts';
import { showNotice } from './notice.ts';
import type { Place } from './place.ts';
import type { Find } from './scope.ts';
import { isDark } from './theme.ts';

/** What the background may tell the card. */
export type Told = {
  /** The frame has spoken. */
  ready(): void;
  /** The frame asks for a height, in CSS pixels. */
  height(height: number): void;
  /** The card moves between the page's flow and the dock, or folds. */
  place(place: Place): void;
  /** The keyboard goes to the card. */
  focus(): void;
  /** The keyboard goes back to the page. */
  leave(): void;
};

/** The card in the page, from the first record until there is none. */
export type Card = Told & {
  /** The page goes on: waits, covered, where the next record's card will be, if the page is drawn before it is known. */
  wait(): void;
  /** Shows the next record, or the same one again. */
  show(next: Shown): void;
  /** Watches an open shadow root of the page too. */
  watch(root: ShadowRoot): void;
  /** Says whether the page behind the card is dark. */
  isDark(): boolean;
  /** Takes the card out of the page. */
  close(): void;
  /** Says that the tab must be loaded again, and does nothing more. */
  die(): void;
};

/**
 * Puts the card into the page and keeps it there until the signal aborts; `toldDark` is what the desk was told of the page's theme.
 * `onTick` runs while the page is looked at, with whether it has changed.
 */
export function openCard(
  first: Shown,
  toldDark: boolean,
  desk: Desk,
  find: Find,
  onTick: (isChanged: boolean) => void,
  signal: AbortSignal,
): Card {
  const end = new AbortController();
  const life = end.signal;
  const host = createHost();
  const { element, root } = host;
  let shown = first;
  let address: string | undefined = first.frame;
  let standing: Standing = 'parked';
  let dark = toldDark;
  let isWaiting: boolean;
  let isCovered: boolean;
  let notice: HTMLElement | undefined;

  const draw = (height?: number) => {
    frame.draw(isCovered, height);
    drawDock(shown.place, standing, dark);
  };
  /** Draws the card anew when the page's theme has changed, and tells the desk. */
  const look = () => {
    const next = isDark(standing === 'inline' ? element : document.body);
    if (next === dark) return;
    dark = next;
    draw();
    desk('look', { visit: shown.visit, dark });
  };
  const close = () => {
    end.abort();
    element.remove();
  };
  const blocked = () => desk('blocked', { visit: shown.visit });
  const show = (next: Shown) => {
    const isNewRecord = next.visit !== shown.visit;
    shown = next;
    isWaiting = isCovered = false;
    address &&= next.frame;
    keeper.set(next.place, next.guide, isNewRecord);
    draw(next.height);
  };

  const frame = createFrame(
    root,
    async () => (await desk('frame', { visit: shown.visit }))?.frame,
    (isReady) => {
      notice?.remove();
      draw();
      if (isReady) return;
      notice = showNotice(root, 'This page keeps Clientside out. Open it from the toolbar.', false);
      blocked();
    },
    life,
  );
  const drawDock = createDock(host, (next, isEnd) => {
    shown = { ...shown, place: next };
    draw();
    if (isEnd) desk('place', { place: next });
  });
  const keeper = createKeeper(
    element,
    find,
    (next, isFrameLost, hadFocus) => {
      standing = next;
      isCovered = isWaiting;
      if (isFrameLost) {
        frame.open(address, hadFocus);
        address = undefined;
      }
      draw();
    },
    blocked,
    life,
    frame.isKept,
  );

  signal.addEventListener('abort', close, { signal: life });
  addEventListener('resize', () => draw(), { signal: life });
  show(first);
  const watch = watchChanges(
    keeper.restore,
    (isChanged) => {
      onTick(isChanged);
      if (life.aborted) return;
      keeper.check(isChanged);
      if (isChanged) look();
    },
    life,
  );

  return {
    wait() {
      isWaiting = true;
      // A frame in a record that is hidden draws nothing: in its new place it draws as soon as it knows what.
      requestAnimationFrame(keeper.ahead);
    },
    show,
    place: (place) => show({ ...shown, place, height: 0 }),
    ready: frame.ready,
    height: draw,
    focus: frame.focus,
    leave: frame.leave,
    isDark: () => dark,
    watch,
    close,
    die() {
      end.abort();
      notice?.remove();
      showNotice(root, 'Clientside was updated or switched off.', true);
    },
  };
}
