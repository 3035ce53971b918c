import { type ReactNode, Suspense } from 'react';
import { useCard } from '../card-context.ts';
import { EditorBoundary } from './EditorBoundary.tsx';
import styles from './EditorSpot.module.css';

/** Where an editor appears when its button is pressed; it is loaded then. */
export function EditorSpot(props: { editor: string; as?: 'div' | 'li'; children: ReactNode }) {
  const { editing } = useCard();
  const Box = props.as ?? 'div';
  if (editing.key !== props.editor) return null;
  return (
    <Box className={styles.spot}>
      <EditorBoundary>
        <Suspense fallback={null}>{props.children}</Suspense>
      </EditorBoundary>
    </Box>
  );
}
