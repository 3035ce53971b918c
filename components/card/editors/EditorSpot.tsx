import { useCard } from '../card-context.ts';
import { Later } from '../elements/Later.tsx';
import type { LaterPart } from '../later-part.ts';
import styles from './EditorSpot.module.css';

/** Where an editor appears when its button is pressed; it is loaded then. */
export function EditorSpot<P extends object>(props: {
  editor: string;
  part: LaterPart<P>;
  props: P;
  as?: 'div' | 'li';
}) {
  const { editing } = useCard();
  const Box = props.as ?? 'div';
  if (editing.key !== props.editor) return null;
  return (
    <Box className={styles.spot}>
      <Later part={props.part} props={props.props} />
    </Box>
  );
}
