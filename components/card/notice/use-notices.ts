import { useState } from 'react';

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
  const [spots, setSpots] = useState<readonly string[]>([]);
  const [register] = useState(() => (spot: string) => {
    setSpots((all) => [...all, spot]);
    return () => setSpots((all) => without(all, spot));
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

function without(all: readonly string[], spot: string): readonly string[] {
  const at = all.indexOf(spot);
  return all.filter((_, i) => i !== at);
}
