import { useCard } from '../card-context.ts';
import type { CardEmbedding } from '../card-props.ts';
import { IconButton } from '../elements/IconButton.tsx';
import styles from './PlaceControls.module.css';

/** What a card in a CRM page can do with itself: open in the workspace, move, hide on this site, fold. */
export function PlaceControls({ embedding }: { embedding?: CardEmbedding }) {
  const { actions } = useCard();
  if (!embedding) return null;
  const { place, onPlace, onHide } = embedding;
  const isDocked = place.mode === 'dock';
  return (
    <div className={styles.controls}>
      {!place.collapsed && (
        <>
          <IconButton icon="open" label="Open in the workspace" onClick={actions.onOpenWorkspace} />
          <IconButton
            icon={isDocked ? 'inline' : 'dock'}
            label={isDocked ? 'Show within the page' : 'Show as a dock'}
            onClick={() => onPlace({ ...place, mode: isDocked ? 'inline' : 'dock' })}
          />
          <IconButton icon="hide" label="Hide cards on this site" onClick={onHide} />
        </>
      )}
      <IconButton
        icon={place.collapsed ? 'down' : 'up'}
        label={place.collapsed ? 'Open the card' : 'Fold the card'}
        aria-expanded={!place.collapsed}
        data-home
        onClick={() => onPlace({ ...place, collapsed: !place.collapsed })}
      />
    </div>
  );
}
