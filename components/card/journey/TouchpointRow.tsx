import type { ClientView } from '../../../lib/views/client-view.ts';
import type { JourneyView, TouchpointView } from '../../../lib/views/journey-view.ts';
import { EditorButton } from '../editors/EditorButton.tsx';
import { EditorSpot } from '../editors/EditorSpot.tsx';
import { ratingKey } from '../editors/editor-keys.ts';
import { ratingEditor } from '../editors/editors.ts';
import { clipName } from '../elements/clip-name.ts';
import { Icon } from '../elements/Icon.tsx';
import { NoticeSpot } from '../notice/NoticeSpot.tsx';
import { MeanScore } from './MeanScore.tsx';
import styles from './TouchpointRow.module.css';

/** One touchpoint: its service line and channel, its score, a way to rate it; a hand-off is marked where the service line changes. */
export function TouchpointRow(props: {
  client: ClientView;
  journey: JourneyView;
  touchpoint: TouchpointView;
  previous: TouchpointView | undefined;
  /** Its stage is the present one: what was promised is shown. */
  isNow: boolean;
}) {
  const { client, journey, touchpoint, previous, isNow } = props;
  const key = ratingKey(touchpoint.id);
  const spot = `touchpoint:${touchpoint.id}`;
  const { name, serviceLine, channel, promise, score } = touchpoint;
  const from = previous?.serviceLine;
  return (
    <>
      {from && serviceLine && from !== serviceLine && (
        <li className={styles.seam}>
          <Icon name="handOff" size={12} />
          {`Hand-off: ${clipName(from, 40)} to ${clipName(serviceLine, 40)}`}
        </li>
      )}
      <li className={styles.point}>
        <div className={styles.words}>
          <p dir="auto" className={styles.name}>
            {clipName(name, 120)}
          </p>
          <p className={styles.detail}>
            {[serviceLine, channel]
              .filter(Boolean)
              .map((word) => clipName(word ?? ''))
              .join(' · ')}
          </p>
          {isNow && promise && (
            <p className={styles.detail}>{`Promised: ${clipName(promise, 240)}`}</p>
          )}
        </div>
        {score ? <MeanScore mean={score} /> : <span className={styles.none}>not rated</span>}
        {client.people.length > 0 && (
          <EditorButton editor={key} about={clipName(name)}>
            Rate
          </EditorButton>
        )}
      </li>
      <EditorSpot
        editor={key}
        as="li"
        part={ratingEditor}
        props={{ client, journey: journey.id, on: touchpoint.id, what: clipName(name), spot }}
      />
      <li>
        <NoticeSpot spot={spot} />
      </li>
    </>
  );
}
