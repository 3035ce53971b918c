import { type RefObject, useEffect, useState } from 'react';

/** Whether somebody points at an element or stands in it with the focus. */
export function useHeld(element: RefObject<HTMLElement | null>): boolean {
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const on = (type: string, then: () => void) =>
      element.current?.addEventListener(type, then, { signal: listening.signal });
    on('pointerenter', () => setPointed(true));
    on('pointerleave', () => setPointed(false));
    on('focusin', () => setFocused(true));
    on('focusout', () => setFocused(false));
    return () => listening.abort();
  }, [element]);
  return isPointed || isFocused;
}
