import { useState } from 'react';

/** What rooms remember while the page is open, so that going back finds a list where it was left. */
const remembered = new Map<string, unknown>();

/** A state that outlives its room. */
export function useRemembered<T>(key: string, fallback: T): [T, (value: T) => void] {
  const [value, setValue] = useState((remembered.get(key) as T | undefined) ?? fallback);
  const remember = (next: T) => {
    remembered.set(key, next);
    setValue(next);
  };
  return [value, remember];
}
