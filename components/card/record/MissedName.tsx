import { useEffect, useState } from 'react';
import type { LessonStep } from '../../../lib/views/lesson.ts';
import type { CardEmbedding } from '../card-props.ts';
import { Button } from '../elements/Button.tsx';
import { IconButton } from '../elements/IconButton.tsx';
import { useLatest } from '../use-latest.ts';
import styles from './MissedName.module.css';

/** How long a name may take to come, in milliseconds: the page's script may wait five seconds until it is sure of one. */
const PATIENCE = 6000;

/** Says that the name is not where a person pointed at, once the page had its time, and offers to point again. */
export function MissedName({ onLesson }: Pick<CardEmbedding, 'onLesson'>) {
  const [isDue, setDue] = useState(false);
  const [isAway, setAway] = useState(false);
  const [advice, setAdvice] = useState<string>();
  const tell = useLatest(onLesson);
  useEffect(() => {
    // In a tab that nobody sees it would be said to nobody.
    const timer = setInterval(() => !document.hidden && setDue(true), PATIENCE);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    // What can't be remembered is said once more.
    if (isDue) tell({ step: 'missed' }).catch(() => undefined);
  }, [isDue, tell]);
  const take = (step: LessonStep) =>
    void onLesson(step).then(
      (answer) => setAdvice(answer.ok ? undefined : answer.advice),
      () => setAdvice('Try again.'),
    );
  return (
    <div role="status">
      {isDue && !isAway && (
        <div className={styles.missed}>
          <p className={styles.words}>{advice ?? 'The name is not where it was on this page.'}</p>
          <Button icon="target" onClick={() => take({ step: 'again' })}>
            Point at it again
          </Button>
          <IconButton icon="x" label="Dismiss" onClick={() => setAway(true)} />
        </div>
      )}
    </div>
  );
}
