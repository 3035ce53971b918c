import { lessonKinds } from '../../../lib/model/lesson-kinds.ts';
import type { LessonStep } from '../../../lib/views/lesson.ts';
import type { LessonView } from '../../../lib/views/lesson-view.ts';
import { Button } from '../elements/Button.tsx';
import { clipName } from '../elements/clip-name.ts';
import { Heading } from '../elements/Heading.tsx';
import styles from './Lesson.module.css';

/** How much is shown of a text that was pointed at, in characters. */
const LONGEST = 90;

/** Where the page shows the name, and where the card is to sit. */
export function LessonPage(props: { view: LessonView; onStep(step: LessonStep): void }) {
  const { view, onStep } = props;
  const { name, where, picking } = view;
  const what = lessonKinds[view.kind];
  return (
    <>
      <section className={styles.part}>
        <Heading depth={1} className={styles.question}>
          Where is the name of the {what}?
        </Heading>
        <p>{nameWords(name)}</p>
        <div className={styles.tools}>
          <Pointer at="name" picking={picking} onStep={onStep} />
          {name.from !== 'title' && (
            <Button look="plain" onClick={() => onStep({ step: 'name', from: 'title' })}>
              Take the page’s title
            </Button>
          )}
          {name.from !== 'none' && (
            <Button look="plain" onClick={() => onStep({ step: 'name', from: 'none' })}>
              Leave it out
            </Button>
          )}
        </div>
      </section>
      <section className={styles.part}>
        <Heading depth={1} className={styles.question}>
          Where should the card sit?
        </Heading>
        <p>{where ? <>Below “{clipName(where, LONGEST)}”.</> : 'In the dock, over the page.'}</p>
        <div className={styles.tools}>
          <Pointer at="place" picking={picking} onStep={onStep} />
          {where && (
            <Button look="plain" onClick={() => onStep({ step: 'dock' })}>
              In the dock
            </Button>
          )}
        </div>
      </section>
    </>
  );
}

function Pointer(props: {
  at: 'name' | 'place';
  picking: LessonView['picking'];
  onStep(step: LessonStep): void;
}) {
  const { at, picking, onStep } = props;
  const isPicking = picking === at;
  return (
    <Button icon="target" aria-pressed={isPicking} onClick={() => onStep({ step: 'point', at })}>
      {isPicking ? 'Click it in the page …' : `Point at the ${at}`}
    </Button>
  );
}

function nameWords({ from, text }: LessonView['name']) {
  if (from === 'none') return 'It is left out: the card shows the id.';
  const place = from === 'title' ? 'The page’s title' : 'What you pointed at';
  return text ? (
    <>
      {place}: <strong className={styles.name}>{clipName(text, LONGEST)}</strong>
    </>
  ) : (
    `${place}, which is empty now.`
  );
}
