import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same from render to render and calls the latest one given. */
export function useLatest<A extends unknown[], R>(call: (...args: A) => R): (...args: A) => R {
  const latest = useRef(call);
  useLayoutEffect(() => {
    latest.current = call;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
