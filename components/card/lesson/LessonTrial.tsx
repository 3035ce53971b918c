import { lessonKinds } from '../../../lib/model/lesson-kinds.ts';
import type { LessonStep } from '../../../lib/views/lesson.ts';
import type { LessonView } from '../../../lib/views/lesson-view.ts';
import { Button } from '../elements/Button.tsx';
import styles from './Lesson.module.css';

/** What a card would know on this page, before anything is kept. */
export function LessonTrial(props: {
  view: LessonView;
  trial: NonNullable<LessonView['trial']>;
  onStep(step: LessonStep): void;
}) {
  const { view, trial, onStep } = props;
  const what = lessonKinds[view.kind];
  const { record } = trial;
  return (
    <>
      {record ? (
        <p className={styles.seen}>
          This is the {what}{' '}
          <strong>
            <bdi>{record.name ?? '…'}</bdi>
          </strong>{' '}
          with the id <strong>{record.recordId}</strong>.
          {!record.name &&
            view.name.from !== 'none' &&
            ' Its name is not on the page yet; if it does not come, change where it is.'}
        </p>
      ) : (
        <p className={styles.seen}>This page is no {what}: no card would show here.</p>
      )}
      <p className={styles.hint}>
        Open other pages, lists too, and see whether it is right. The card will sit where this panel
        sits.
      </p>
      <div className={styles.tools}>
        <Button look="primary" icon="check" onClick={() => onStep({ step: 'keep' })}>
          Keep it
        </Button>
        <Button onClick={() => onStep({ step: 'change' })}>Change it</Button>
      </div>
    </>
  );
}
