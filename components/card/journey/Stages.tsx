import type { ClientView } from '../../../lib/views/client-view.ts';
import type { JourneyView } from '../../../lib/views/journey-view.ts';
import { useCard } from '../card-context.ts';
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

/** Every stage with its score and its touchpoints in order, hand-offs between service lines marked. */
export function Stages({ client, journey }: { client: ClientView; journey: JourneyView }) {
  return (
    <ol className={styles.stages}>
      {journey.stages.map((stage) => (
        <li key={stage.id} className={styles.stage}>
          <StageHead journey={journey} stage={stage} />
          <NoticeSpot spot={`stage:${stage.id}`} />
          <ul className={styles.points}>
            {journey.touchpoints.map(
              (point, i) =>
                point.stage === stage.id && (
                  <TouchpointRow
                    key={point.id}
                    client={client}
                    journey={journey}
                    touchpoint={point}
                    previous={journey.touchpoints[i - 1]}
                    isNow={stage.state === 'now'}
                  />
                ),
            )}
          </ul>
        </li>
      ))}
    </ol>
  );
}

type Stage = JourneyView['stages'][number];

function StageHead({ journey, stage }: { journey: JourneyView; stage: Stage }) {
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
      <p className={styles.name}>
        <Hidden>{words}</Hidden>
        <bdi>{name}</bdi>
      </p>
      {stage.score && <MeanScore mean={stage.score} />}
      {stage.state !== 'now' && (
        <Button look="plain" aria-label={`Move here: ${name}`} onClick={() => void move()}>
          Move here
        </Button>
      )}
    </div>
  );
}
