import { useEffect, useRef } from 'react';

/** For a place that takes the focus when what was pressed in it has gone with a change of what it shows. */
export function useLanding<T extends HTMLElement>(shown: unknown) {
  const place = useRef<T>(null);
  const isPressed = useRef(false);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const isLost = document.activeElement === document.body;
    if (isPressed.current && isLost) place.current?.focus({ preventScroll: true });
  }, [shown]);
  const onClick = () => {
    isPressed.current = true;
  };
  return { ref: place, tabIndex: -1, onClick };
}
