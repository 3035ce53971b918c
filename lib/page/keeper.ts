import { removeOthers } from './host.ts';
import { createLimit } from './limit.ts';
import type { PageGuide } from './page-guide.ts';
import type { Place } from './place.ts';
import type { Find } from './scope.ts';
import { dockSpot, findSpot, isAt, type Spot } from './spot.ts';

/** How long the card waits for its anchor before it falls back to the dock, in ms. */
const PATIENCE = 1500;
/** Lost frames a minute until the card leaves the page's flow for the dock, and then the dock for good. */
const LOSSES = 10;

/** How the host element stands in the page; parked is unseen, while its frame loads and its anchor is awaited. */
export type Standing = 'inline' | 'dock' | 'parked';

export type Keeper = {
  /** Says where the element belongs, and puts it there; a new record forgives the page what it did to the card on the last one. */
  set(place: Place, guide: PageGuide, isNewRecord: boolean): void;
  /** Puts the element back when it is gone; cheap enough for every change of the page. */
  restore(): void;
  /** Moves the element where it seems to belong next, if its frame comes along. */
  ahead(): void;
  /** Looks whether the element is where it belongs, and moves it if not; without a change only while an anchor is awaited. */
  check(isChanged: boolean): void;
};

/**
 * Keeps the element in the page, once, where its place and guide say, until the signal aborts; then it lets it stand.
 * `onPut` hears how the element stands now, whether a frame in it is lost, and whether it had the focus; `onGiveUp` that the page has removed it too often.
 * `hasFrame` says after a move whether the frame came along: Firefox 153 has `moveBefore`, and loads the frames in a shadow root again all the same.
 */
export function createKeeper(
  element: HTMLElement,
  find: Find,
  onPut: (standing: Standing, isFrameLost: boolean, hadFocus: boolean) => void,
  onGiveUp: () => void,
  signal: AbortSignal,
  hasFrame: () => boolean,
): Keeper {
  let guide: PageGuide;
  let canMove = 'moveBefore' in document;
  let wantsInline = false;
  let mayInline = true;
  let isOver = false;
  let standing: Standing | null = null;
  let missing = 0;
  let isLostTooOften = createLimit(LOSSES);
  const isGone = () => element.getRootNode({ composed: true }) !== document;

  /** How the element should stand now, and where; nothing while its anchor is awaited. */
  const choose = (): [Standing, Spot] | null => {
    const inline = wantsInline && mayInline;
    const spot = inline && findSpot(guide, find);
    missing = spot || !inline ? 0 : missing || performance.now();
    if (spot) return ['inline', spot];
    const isLate = performance.now() - missing >= PATIENCE;
    if (!inline || standing === 'dock' || isLate) return ['dock', dockSpot()];
    return !standing && canMove ? ['parked', dockSpot()] : null;
  };
  const put = (next: Standing, spot: Spot) => {
    const isThere = isAt(element, spot);
    if (isThere && next === standing) return;
    const hadFocus = document.activeElement === element;
    let isLost = !isThere && !(standing && canMove);
    if (isLost && isLostTooOften(performance.now())) return giveWay();
    if (isLost) spot.parent.insertBefore(element, spot.next);
    else if (!isThere) {
      (spot.parent as ParentNode).moveBefore(element, spot.next);
      canMove = hasFrame();
      isLost = !canMove;
    }
    standing = next;
    onPut(next, isLost, hadFocus);
  };
  const check = () => {
    if (isOver || signal.aborted) return;
    removeOthers(element);
    if (isGone()) standing = null;
    const choice = choose();
    if (choice) put(...choice);
  };
  const giveWay = () => {
    isLostTooOften = createLimit(LOSSES);
    isOver = !wantsInline || !mayInline;
    mayInline = false;
    if (isOver) onGiveUp();
    else check();
  };

  return {
    set(place, nextGuide, isNewRecord) {
      guide = nextGuide;
      wantsInline = place.mode === 'inline';
      if (isNewRecord) {
        isLostTooOften = createLimit(LOSSES);
        mayInline = true;
        isOver = false;
        missing = 0;
      }
      check();
    },
    restore() {
      if (standing && isGone()) check();
    },
    ahead() {
      if (canMove) check();
    },
    check(isChanged) {
      if (isChanged || missing) check();
    },
  };
}
