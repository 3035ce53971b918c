import { useState } from 'react';

/** Which parts of the card are opened, by name. */
export type OpenParts = {
  has(name: string): boolean;
  set(name: string, open: boolean): void;
};

/** Remembers which parts are opened, as long as the card stands. */
export function useOpenParts(first: readonly string[]): OpenParts {
  const [names, setNames] = useState<ReadonlySet<string>>(() => new Set(first));
  return {
    has: (name) => names.has(name),
    set: (name, open) =>
      setNames((before) => {
        const after = new Set(before);
        if (open) after.add(name);
        else after.delete(name);
        return after;
      }),
  };
}
