import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Where something that held a team up is over, and the button that ended it has gone with the focus, the first heading in what the ref means has it. */
export function useKeptFocus(paused: string | undefined): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  const before = useRef(paused);
  useLayoutEffect(() => {
    const isOver = before.current !== undefined && before.current !== paused;
    before.current = paused;
    if (isOver && document.activeElement === document.body)
      root.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [paused]);
  return root;
}
