import { lessonKinds } from '../../../lib/model/lesson-kinds.ts';
import type { LessonStep } from '../../../lib/views/lesson.ts';
import type { LessonView } from '../../../lib/views/lesson-view.ts';
import { Button } from '../elements/Button.tsx';
import { Heading } from '../elements/Heading.tsx';
import styles from './Lesson.module.css';

/** Which part of the address tells the record: chosen by a click, made sure by a second example. */
export function LessonAddress(props: { view: LessonView; onStep(step: LessonStep): void }) {
  const { view, onStep } = props;
  const what = lessonKinds[view.kind];
  const choices = view.address.filter((piece) => piece.part !== undefined).length;
  return (
    <section className={styles.part}>
      <Heading depth={1} className={styles.question}>
        Which part of the address is this {what}?
      </Heading>
      <p className={styles.address} dir="ltr">
        {view.address.map((piece, i) => (
          <Piece
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of an address have nothing but their order.
            key={i}
            piece={piece}
            onChoose={(part) => onStep({ step: 'id', part })}
          />
        ))}
      </p>
      {view.second !== undefined && (
        <p className={styles.hint}>
          In the second example it is <strong>{view.second}</strong>.{' '}
          <Button look="plain" onClick={() => onStep({ step: 'single' })}>
            Use one example only
          </Button>
        </p>
      )}
      {view.here !== undefined && (
        <p className={styles.hint}>
          On screen now: <bdi className={styles.here}>{view.here}</bdi>{' '}
          <Button onClick={() => onStep({ step: 'example' })}>This is a {what} too</Button>
        </p>
      )}
      {view.second === undefined && view.here === undefined && (
        <p className={styles.hint}>
          {choices === 1
            ? `Not sure? Open another ${what} in this tab and show it as a second example.`
            : `If the right part is not marked, open another ${what} in this tab as a second example.`}
        </p>
      )}
    </section>
  );
}

function Piece(props: { piece: LessonView['address'][number]; onChoose(part: number): void }) {
  const { text, part, isId } = props.piece;
  if (part === undefined) return <span>{text}</span>;
  return (
    <button
      type="button"
      className={isId ? styles.id : styles.choice}
      aria-pressed={isId ?? false}
      onClick={() => props.onChoose(part)}
    >
      {text}
    </button>
  );
}
