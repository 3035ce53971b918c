import type { ReactNode } from 'react';
import { useCard } from '../card-context.ts';
import { Later } from '../elements/Later.tsx';
import styles from './EditorSpot.module.css';

/** Where an editor appears when its button is pressed; it is loaded then. */
export function EditorSpot(props: { editor: string; as?: 'div' | 'li'; children: ReactNode }) {
  const { editing } = useCard();
  const Box = props.as ?? 'div';
  if (editing.key !== props.editor) return null;
  return (
    <Box className={styles.spot}>
      <Later>{props.children}</Later>
    </Box>
  );
}
