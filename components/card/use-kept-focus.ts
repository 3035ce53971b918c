import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Keeps the focus in the card when what had it goes away: it moves to the undo that has just appeared, else to the card's own control, else to its first button. */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const element = root.current;
    const onFocusIn = (event: FocusEvent) => {
      last.current = event.target as Element;
    };
    const onFocusOut = () => {
      // A control that is removed loses the focus to nobody; one that is left gives it to another.
      queueMicrotask(() => {
        if (last.current?.isConnected && document.activeElement === document.body) {
          last.current = null;
        }
      });
    };
    element?.addEventListener('focusin', onFocusIn);
    element?.addEventListener('focusout', onFocusOut);
    return () => {
      element?.removeEventListener('focusin', onFocusIn);
      element?.removeEventListener('focusout', onFocusOut);
    };
  }, [root]);
  useLayoutEffect(() => {
    const wasLost = last.current && !last.current.isConnected;
    if (!wasLost || document.activeElement !== document.body) return;
    last.current = null;
    const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector);
    (find('[data-undo]') ?? find('[data-home]') ?? find('button'))?.focus();
  });
}
