import { type RefObject, useEffect } from 'react';

/** Keeps the focus in the card when what had it goes away: it moves to the undo that has just appeared, else to the card's own control, else to its first button. */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let last: Node | null = null;
    const onFocusIn = ({ target }: FocusEvent) => {
      last = target as Node;
    };
    const onFocusOut = () => {
      // A control that is removed loses the focus to nobody; one that is left is still there.
      queueMicrotask(() => {
        if (last?.isConnected && !element.contains(document.activeElement)) last = null;
      });
    };
    const changes = new MutationObserver(() => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      // The page may have taken it meanwhile, for pointing at something in it.
      if (!document.hasFocus()) return;
      const find = (selector: string) => element.querySelector<HTMLElement>(selector);
      (find('[data-undo]') ?? find('[data-home]') ?? find('button'))?.focus();
    });
    element.addEventListener('focusin', onFocusIn);
    element.addEventListener('focusout', onFocusOut);
    changes.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', onFocusIn);
      element.removeEventListener('focusout', onFocusOut);
      changes.disconnect();
    };
  }, [root]);
}
