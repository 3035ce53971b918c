import { useCard } from '../card-context.ts';

/** How to throw an editor's draft away: the editor closes, and the notice gives the draft back. */
export function useDiscard(key: string, spot: string): () => void {
  const { drafts, editing, notices } = useCard();
  return () => {
    const kept = drafts.get(key) ?? '';
    drafts.set(key, '');
    editing.stop();
    const undo = () => {
      drafts.set(key, kept);
      notices.dismiss();
      editing.start(key);
    };
    notices.say({ words: 'Draft discarded', spot, failed: false, undo });
  };
}
