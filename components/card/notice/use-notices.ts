import { useReducer, useState } from 'react';
import { useLatest } from '../use-latest.ts';

/** What the card says after something was done, at the spot where it was started. */
export type Notice = {
  words: string;
  spot: string;
  failed: boolean;
  /** Takes it back. */
  undo?: () => void;
};

/** The last notice, and the spots of the card that can show one. */
export type Notices = {
  last: Notice | undefined;
  say(notice: Notice): void;
  dismiss(): void;
  /** Whether a spot shows the notice: its own, or the top when its own has gone. */
  isShownAt(spot: string): boolean;
  /** Makes a spot known; returns how to forget it. */
  register(spot: string): () => void;
};

/** Keeps the last notice and knows where it can be shown. */
export function useNotices(): Notices {
  const [last, setLast] = useState<Notice>();
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  // A card that comes says nothing yet, and need not be drawn twice for its spots.
  const settle = useLatest(() => last && redraw());
  const [spots] = useState<string[]>(() => []);
  const [register] = useState(() => (spot: string) => {
    spots.push(spot);
    settle();
    return () => {
      spots.splice(spots.indexOf(spot), 1);
      settle();
    };
  });
  return {
    last,
    say: setLast,
    dismiss: () => setLast(undefined),
    isShownAt: (spot) =>
      last !== undefined && (last.spot === spot || (spot === 'top' && !spots.includes(last.spot))),
    register,
  };
}
