import type { SeenRecord } from '../../../lib/views/seen-record.ts';
import { useCard } from '../card-context.ts';
import type { CardEmbedding } from '../card-props.ts';
import { Button } from '../elements/Button.tsx';
import { Heading } from '../elements/Heading.tsx';
import { Name } from '../elements/Name.tsx';
import { PlaceControls } from '../header/PlaceControls.tsx';
import { NoticeSpot } from '../notice/NoticeSpot.tsx';
import styles from './Refused.module.css';
import { recordName } from './record-words.ts';

/** One slim line on a page of which somebody said that it is not a client. */
export function Refused({ record, embedding }: { record: SeenRecord; embedding?: CardEmbedding }) {
  const { run } = useCard();
  return (
    <>
      <div className={styles.line}>
        <p role="status" className={styles.words}>
          Not a client
        </p>
        <Heading depth={0} className={styles.name}>
          <Name>{recordName(record)}</Name>
        </Heading>
        <Button
          look="plain"
          icon="undo"
          data-undo
          onClick={() => void run({ do: 'record.unlink' }, { spot: 'top' })}
        >
          Undo
        </Button>
        <PlaceControls embedding={embedding} />
      </div>
      <NoticeSpot spot="top" />
    </>
  );
}
