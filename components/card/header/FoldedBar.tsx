import type { CardView } from '../../../lib/views/card-view.ts';
import type { CardEmbedding } from '../card-props.ts';
import { Heading } from '../elements/Heading.tsx';
import { Name } from '../elements/Name.tsx';
import { Tag } from '../elements/Tag.tsx';
import { recordName, waitingName } from '../record/record-words.ts';
import styles from './FoldedBar.module.css';
import { PlaceControls } from './PlaceControls.tsx';

/** The folded card, one line: the client, and what fits beside the name: the distortion flag, the coverage, whether it is a sample. */
export function FoldedBar({ view, embedding }: { view: CardView; embedding: CardEmbedding }) {
  return (
    <header className={styles.bar}>
      <Heading depth={0} className={styles.name}>
        <Name>{title(view)}</Name>
      </Heading>
      <span className={styles.facts}>
        <Facts view={view} />
      </span>
      <PlaceControls embedding={embedding} />
    </header>
  );
}

function title(view: CardView): string {
  if (view.state === 'client') return view.client.name;
  if (view.state === 'failure' || view.state === 'lesson') return 'Clientside';
  if (view.state === 'waiting') return waitingName(view);
  return recordName(view.record);
}

function Facts({ view }: { view: CardView }) {
  if (view.state === 'unlinked') return <span className={styles.fact}>Not linked yet</span>;
  if (view.state === 'refused') return <span className={styles.fact}>Not a client</span>;
  if (view.state === 'lesson') return <span className={styles.fact}>Learning this site</span>;
  if (view.state === 'waiting') return <span className={styles.fact}>Not known yet</span>;
  if (view.state === 'failure') return <span className={styles.fact}>Something to do</span>;
  const { coverage, journey, sample } = view.client;
  return (
    <>
      {journey?.flagged && (
        <Tag tone="alert" icon="flag">
          <span className={styles.roomy}>Distorted</span>
        </Tag>
      )}
      {coverage.of > 0 && (
        <span className={styles.fact}>
          {`${coverage.known} of ${coverage.of}`}
          <span className={styles.roomy}> known</span>
        </span>
      )}
      {sample && <Tag>Sample</Tag>}
    </>
  );
}
