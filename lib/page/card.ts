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
 * Puts the card into the page and keeps it there until the signal aborts.
 * `onTick` runs while the page is looked at, with whether it has changed.
 */
export function openCard(
  first: Shown,
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
  let dark = isDark(document.body);
  let width = 0;
  let notice: HTMLElement | undefined;

  const draw = (height?: number) => {
    frame.draw(dark, height);
    drawDock(shown.place, standing, dark);
  };
  /** Tells the desk of another theme or width than it knows; the first width is no news. */
  const look = () => {
    const nextDark = isDark(standing === 'inline' ? element : document.body);
    const nextWidth = element.offsetWidth;
    const isNews = nextDark !== dark || (width && nextWidth !== width);
    dark = nextDark;
    width = nextWidth;
    if (!isNews) return;
    draw();
    desk('look', { visit: shown.visit, dark, width });
  };
  const close = () => {
    end.abort();
    element.remove();
  };
  const blocked = () => desk('blocked', { visit: shown.visit });
  const show = (next: Shown) => {
    const isNewRecord = next.visit !== shown.visit;
    shown = next;
    address &&= next.frame;
    keeper.set(next.place, next.guide, isNewRecord);
    draw();
  };

  const frame = createFrame(
    root,
    async () => (await desk('frame', { visit: shown.visit }))?.frame,
    (isReady) => {
      notice?.remove();
      draw();
      if (isReady) return;
      const { title } = shown;
      notice = showNotice(
        root,
        `This page does not let ${title} in. Open it from the toolbar.`,
        false,
      );
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
  const sizes = new ResizeObserver(look);
  sizes.observe(element);
  life.addEventListener('abort', () => sizes.disconnect());
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
    show,
    place: (place) => show({ ...shown, place }),
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
      showNotice(root, `${shown.title} was updated or switched off.`, true);
    },
  };
}
