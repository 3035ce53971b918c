import { useSyncExternalStore } from 'react';

/** A key that was made just now, and for which team. */
type NewKey = { team: string; written: string; at: number };

// In no storage: it is shown once, also when the page changes to the team's own store.
let shown: NewKey | undefined;
const listeners = new Set<() => void>();

/** Shows the recovery sheet of a key until somebody has kept it; nothing puts it away. */
export function showNewKey(key: NewKey | undefined): void {
  shown = key;
  for (const listener of listeners) listener();
}

/** The key that is shown now. */
export function useNewKey(): NewKey | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
