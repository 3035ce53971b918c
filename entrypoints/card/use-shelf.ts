import { type ReactNode, useReducer, useState } from 'react';

/** A card on one visit of the page to a record: where it can be gone back to, that record's key; and all that it tells. */
export type Visited = { visit: string; record: string | undefined; told: unknown; card: ReactNode };

type Kept = Visited & { key: string; isQuiet: boolean; usedAt: number };

/** The cards of the records that the page was on last, all unseen but one: going back to one costs no drawing where it would say the same. */
export type Shelf = {
  /** The cards to be in the document, the shown one among them: as it stands where the page has come back to it, else as it is drawn now. */
  show(next: Visited): readonly { key: string; card: ReactNode; isShown: boolean }[];
  /** Whether nothing is open in the shown card and nothing was just said in it; else it goes when the page goes on. */
  setQuiet(visit: string, isQuiet: boolean): void;
  /** Lets the cards go that are not shown: what they tell may be old. */
  clear(): void;
};

/** How many visits ago a card was shown last that is still kept. */
const MOST = 4;

/** Keeps a shelf as long as the frame lives. */
export function useShelf(): Shelf {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const [shelf] = useState(() => createShelf(redraw));
  return shelf;
}

function createShelf(onCleared: () => void): Shelf {
  // They stay in the order in which they came: an element that changes places is laid out anew.
  let kept: Kept[] = [];
  let shown: Kept | undefined;
  let visits = 0;
  const goOn = (next: Visited): Kept => {
    visits += 1;
    if (!shown?.record || !shown.isQuiet) kept = kept.filter((one) => one !== shown);
    const before = kept.find(({ record }) => record === next.record);
    if (before && isSame(before.told, next.told))
      return Object.assign(before, { visit: next.visit, usedAt: visits });
    const now = { ...next, key: next.visit, isQuiet: true, usedAt: visits };
    kept = [...kept.filter((one) => one !== before && one.usedAt >= visits - MOST), now];
    return now;
  };
  return {
    show(next) {
      if (shown?.visit === next.visit) Object.assign(shown, next);
      else shown = goOn(next);
      return kept.map((one) => ({ key: one.key, card: one.card, isShown: one === shown }));
    },
    setQuiet(visit, isQuiet) {
      if (shown?.visit === visit) shown.isQuiet = isQuiet;
    },
    clear() {
      if (kept.length < 2) return;
      kept = kept.filter((one) => one === shown);
      onCleared();
    },
  };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
