import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Where something is over (a pause, a membership), and the button that ended it has gone with the focus, the first heading in what the ref means has it. */
export function useKeptFocus(what: string | undefined): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  const before = useRef(what);
  useLayoutEffect(() => {
    const isOver = before.current !== undefined && before.current !== what;
    before.current = what;
    if (isOver && document.activeElement === document.body)
      root.current?.querySelector<HTMLElement>('h1, h2')?.focus({ preventScroll: true });
  }, [what]);
  return root;
}
