import { useCallback, useEffect, useState } from 'react';
import { type FailureReport, reportOf } from '../../lib/platform/failure.ts';
import type { ClientsideDatabase } from '../../lib/store/database.ts';
import { openStore } from '../../lib/store/open-store.ts';

/** The store of this page: open, or why it can't be opened; neither while it is being opened. */
export type StoreState = { db?: ClientsideDatabase; failure?: FailureReport; retry(): void };

/** Opens a store once for a page, and again when the person tries again. */
export function useStore(name: string): StoreState {
  const [state, setState] = useState<Omit<StoreState, 'retry'>>({});
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt opens it anew.
  useEffect(() => {
    let isOver = false;
    const opening = openStore(name);
    opening.then(
      (db) => isOver || setState({ db }),
      (thrown) => isOver || setState({ failure: reportOf(thrown) }),
    );
    return () => {
      isOver = true;
      opening.then(
        (db) => db.close(),
        () => undefined,
      );
    };
  }, [attempt, name]);
  const retry = useCallback(() => {
    setState({});
    setAttempt((n) => n + 1);
  }, []);
  return { ...state, retry };
}
