import { useId } from 'react';
import type { ClientView } from '../../../lib/views/client-view.ts';
import type { JourneyView } from '../../../lib/views/journey-view.ts';
import { useCard } from '../card-context.ts';
import { ratingKey } from '../editors/editor-keys.ts';
import { Button } from '../elements/Button.tsx';
import { clipName } from '../elements/clip-name.ts';
import { Hidden } from '../elements/Hidden.tsx';
import { Icon } from '../elements/Icon.tsx';
import { NoticeSpot } from '../notice/NoticeSpot.tsx';
import { MeanScore } from './MeanScore.tsx';
import styles from './Stages.module.css';
import { TouchpointRow } from './TouchpointRow.tsx';

const states = {
  done: { icon: 'done', words: 'Done: ' },
  now: { icon: 'now', words: 'Now: ' },
  ahead: { icon: 'circle', words: 'Ahead: ' },
} as const;

type Stage = JourneyView['stages'][number];
type StageProps = { client: ClientView; journey: JourneyView; stage: Stage };

/** Every stage with its score; it opens to its touchpoints in order, hand-offs between service lines marked. The present one is open. */
export function Stages({ client, journey }: { client: ClientView; journey: JourneyView }) {
  return (
    <ol className={styles.stages}>
      {journey.stages.map((stage) => (
        <StageRow key={stage.id} client={client} journey={journey} stage={stage} />
      ))}
    </ol>
  );
}

function StageRow({ client, journey, stage }: StageProps) {
  const { open, editing } = useCard();
  const id = useId();
  const isNow = stage.state === 'now';
  const points = journey.touchpoints.filter((point) => point.stage === stage.id);
  // What is remembered is that somebody turned it, so that the present stage begins open and the others folded.
  const turned = `turned:${stage.id}`;
  const isRated = points.some((point) => editing.key === ratingKey(point.id));
  const isOpen = open.has(turned) !== isNow || isRated;
  return (
    <li className={styles.stage}>
      <StageHead
        journey={journey}
        stage={stage}
        panel={id}
        isOpen={isOpen}
        onToggle={() => open.set(turned, !open.has(turned))}
      />
      <NoticeSpot spot={`stage:${stage.id}`} />
      <ul id={id} className={styles.points}>
        {isOpen &&
          points.map((point) => (
            <TouchpointRow
              key={point.id}
              client={client}
              journey={journey}
              touchpoint={point}
              previous={journey.touchpoints[journey.touchpoints.indexOf(point) - 1]}
              isNow={isNow}
            />
          ))}
      </ul>
    </li>
  );
}

function StageHead(props: {
  journey: JourneyView;
  stage: Stage;
  panel: string;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const { journey, stage, panel, isOpen, onToggle } = props;
  const { run } = useCard();
  const { icon, words } = states[stage.state];
  const name = clipName(stage.name);
  const move = () =>
    run(
      { do: 'stage.set', journey: journey.id, stage: stage.id },
      { said: `Now in stage: ${name}`, spot: `stage:${stage.id}` },
    );
  return (
    <div className={styles.head}>
      <Icon name={icon} className={styles.icon} />
      <button
        type="button"
        className={styles.name}
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={onToggle}
      >
        <Hidden>{words}</Hidden>
        <bdi>{name}</bdi>
        <Icon name="down" size={12} className={styles.chevron} />
      </button>
      {stage.score && <MeanScore mean={stage.score} />}
      {stage.state !== 'now' && (
        <Button look="plain" aria-label={`Move here: ${name}`} onClick={() => void move()}>
          Move here
        </Button>
      )}
    </div>
  );
}
