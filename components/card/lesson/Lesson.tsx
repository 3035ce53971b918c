import { useState } from 'react';
import type { LessonStep } from '../../../lib/views/lesson.ts';
import type { LessonView } from '../../../lib/views/lesson-view.ts';
import type { CardEmbedding } from '../card-props.ts';
import { Heading } from '../elements/Heading.tsx';
import { IconButton } from '../elements/IconButton.tsx';
import styles from './Lesson.module.css';
import { LessonForm } from './LessonForm.tsx';
import { LessonTrial } from './LessonTrial.tsx';

/** Teaching a site that Clientside does not know: what is shown, what was understood, and trying it before it is kept. */
export function Lesson({ view, embedding }: { view: LessonView; embedding: CardEmbedding }) {
  const [advice, setAdvice] = useState<string>();
  const take = (step: LessonStep) => {
    setAdvice(undefined);
    embedding.onLesson(step).then(
      (answer) => setAdvice(answer.ok ? undefined : answer.advice),
      (thrown) => setAdvice(thrown instanceof Error ? thrown.message : 'Try again.'),
    );
  };
  return (
    <>
      <header className={styles.header}>
        <Heading depth={0} className={styles.title}>
          {view.trial ? `Trying it on ${view.title}` : 'Teach Clientside this site'}
        </Heading>
        <IconButton
          icon="x"
          label="Stop, and forget what was shown"
          data-home
          onClick={() => take({ step: 'stop' })}
        />
      </header>
      <div className={styles.body}>
        {view.trial ? (
          <LessonTrial view={view} trial={view.trial} onStep={take} />
        ) : (
          <LessonForm view={view} onStep={take} />
        )}
        {advice && (
          <p className={styles.alert} role="alert">
            {advice}
          </p>
        )}
      </div>
    </>
  );
}
