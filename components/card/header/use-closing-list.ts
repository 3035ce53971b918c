import { type RefObject, useEffect } from 'react';

/** Closes an open list on Escape within it (and nothing else closes then), and when the focus or a click goes elsewhere. */
export function useClosingList(
  box: RefObject<HTMLElement | null>,
  isOpen: boolean,
  close: (why: 'escape' | 'left') => void,
): void {
  useEffect(() => {
    const element = box.current;
    if (!isOpen || !element) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close('escape');
    };
    const onElsewhere = (event: Event) => {
      if (!element.contains(event.target as Node)) close('left');
    };
    element.addEventListener('keydown', onKeyDown);
    document.addEventListener('focusin', onElsewhere);
    document.addEventListener('pointerdown', onElsewhere);
    return () => {
      element.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('focusin', onElsewhere);
      document.removeEventListener('pointerdown', onElsewhere);
    };
  });
}
