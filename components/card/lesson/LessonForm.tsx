import type { LessonStep } from '../../../lib/views/lesson.ts';
import type { LessonView } from '../../../lib/views/lesson-view.ts';
import { Button } from '../elements/Button.tsx';
import styles from './Lesson.module.css';
import { LessonAddress } from './LessonAddress.tsx';
import { LessonPage } from './LessonPage.tsx';
import { LessonSort } from './LessonSort.tsx';

/** What a person shows of the site, one question after the other, and what was understood of it. */
export function LessonForm(props: { view: LessonView; onStep(step: LessonStep): void }) {
  const { view, onStep } = props;
  return (
    <>
      <LessonAddress view={view} onStep={onStep} />
      <LessonSort view={view} onStep={onStep} />
      <LessonPage view={view} onStep={onStep} />
      <Understood view={view} />
      <div className={styles.tools}>
        <Button
          look="primary"
          disabled={view.hindrance !== undefined}
          onClick={() => onStep({ step: 'try' })}
        >
          Try it
        </Button>
        <span className={styles.hint}>Nothing is kept yet.</span>
      </div>
    </>
  );
}

function Understood({ view }: { view: LessonView }) {
  if (view.hindrance)
    return (
      <p className={styles.alert} role="alert">
        {view.hindrance}
      </p>
    );
  return (
    <section className={styles.understood} aria-label="What Clientside understood">
      {view.words.map((sentence) => (
        <p key={sentence}>
          <bdi>{sentence}</bdi>
        </p>
      ))}
    </section>
  );
}
