import type { CardView } from '../../../lib/views/card-view.ts';
import { useCard } from '../card-context.ts';
import type { CardEmbedding } from '../card-props.ts';
import { Button } from '../elements/Button.tsx';
import { Heading } from '../elements/Heading.tsx';
import { Icon } from '../elements/Icon.tsx';
import { PlaceControls } from '../header/PlaceControls.tsx';
import styles from './FailureNotice.module.css';

type FailureView = Extract<CardView, { state: 'failure' }>;

/** What went wrong, in words that say what to do, and a way to try again: the main step only where the failure passes by itself. */
export function FailureNotice(props: { view: FailureView; embedding?: CardEmbedding }) {
  const { actions } = useCard();
  const { advice, code, passing } = props.view;
  return (
    <div className={styles.failure}>
      <Icon name="warning" size={20} className={styles.icon} />
      <div className={styles.words} role="alert">
        <Heading depth={0} className={styles.title}>
          {passing ? 'The card cannot be shown right now' : 'The card cannot be shown'}
        </Heading>
        <p>{advice}</p>
        <div className={styles.tools}>
          {code !== 'reload' && (
            <Button look={passing ? 'primary' : 'outline'} icon="retry" onClick={actions.onRetry}>
              Try again
            </Button>
          )}
          <span className={styles.code}>{code}</span>
        </div>
      </div>
      <PlaceControls embedding={props.embedding} />
    </div>
  );
}
