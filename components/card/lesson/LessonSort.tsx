import { useState } from 'react';
import { type LessonKind, lessonKinds } from '../../../lib/model/lesson-kinds.ts';
import type { LessonStep } from '../../../lib/views/lesson.ts';
import type { LessonView } from '../../../lib/views/lesson-view.ts';
import { Field } from '../editors/Field.tsx';
import styles from './Lesson.module.css';

/** What such a page is about, and what people call the system. */
export function LessonSort(props: { view: LessonView; onStep(step: LessonStep): void }) {
  const { view, onStep } = props;
  const [title, setTitle] = useState(view.title);
  return (
    <section className={`${styles.part} ${styles.pair}`}>
      <Field name="kind" label="Such a page is a" hindrance={undefined}>
        {(control) => (
          <select
            {...control}
            value={view.kind}
            onChange={({ target }) => onStep({ step: 'kind', kind: target.value as LessonKind })}
          >
            {Object.entries(lessonKinds).map(([kind, label]) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="title" label="The system is called" hindrance={undefined}>
        {(control) => (
          <input
            {...control}
            value={title}
            maxLength={120}
            onChange={({ target }) => setTitle(target.value)}
            onBlur={() => title !== view.title && onStep({ step: 'title', text: title })}
          />
        )}
      </Field>
    </section>
  );
}
