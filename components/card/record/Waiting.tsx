import type { CardView } from '../../../lib/views/card-view.ts';
import type { CardEmbedding } from '../card-props.ts';
import { Heading } from '../elements/Heading.tsx';
import { Name } from '../elements/Name.tsx';
import { PlaceControls } from '../header/PlaceControls.tsx';
import { waitingName } from './record-words.ts';
import styles from './Waiting.module.css';

type WaitingView = Extract<CardView, { state: 'waiting' }>;

/** A record of which only the page can tell which one it is, and has not yet: nothing can be done with it. */
export function Waiting({ view, embedding }: { view: WaitingView; embedding?: CardEmbedding }) {
  return (
    <header className={styles.waiting}>
      <div className={styles.words} role="status">
        <Heading depth={0} className={styles.name}>
          <Name>{waitingName(view)}</Name>
        </Heading>
        <p className={styles.why}>
          {`The page has not said yet which ${view.label} this is. If this stays, reload the page.`}
        </p>
      </div>
      <PlaceControls embedding={embedding} />
    </header>
  );
}
