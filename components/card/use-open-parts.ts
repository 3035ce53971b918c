import { useState } from 'react';

/** Which parts of the card are opened, by name. */
export type OpenParts = {
  has(name: string): boolean;
  set(name: string, open: boolean): void;
};

/** Remembers which parts are opened, as long as the card stands; the part that the page is about opens by itself, also when a click has just linked the page to it. */
export function useOpenParts(subject: string | undefined): OpenParts {
  const [names, setNames] = useState<ReadonlySet<string>>(new Set());
  const [known, setKnown] = useState<string>();
  if (subject !== known) {
    setKnown(subject);
    if (subject) setNames(new Set(names).add(subject));
  }
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
