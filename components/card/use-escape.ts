import { type RefObject, useEffect } from 'react';
import type { CardEmbedding } from './card-props.ts';
import type { Editing } from './editors/use-editing.ts';

/** Escape goes outwards: it closes the open editor, then folds the card, then gives the focus back to the page. In a page of ours it only closes the editor, and only from within the card. */
export function useEscape(
  root: RefObject<HTMLElement | null>,
  editing: Editing,
  embedding: CardEmbedding | undefined,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      // A card that waits unseen beside the one that is shown.
      if (root.current?.closest('[inert]')) return;
      const isInside = root.current?.contains(event.target as Node) ?? false;
      if (!embedding && !isInside) return;
      if (editing.key !== undefined) editing.stop();
      else if (!embedding) return;
      else if (embedding.place.collapsed) embedding.onLeave();
      else embedding.onPlace({ ...embedding.place, collapsed: true });
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
