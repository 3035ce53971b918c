import type { PromiseView } from '../../../lib/views/client-view.ts';
import { Age } from '../elements/Age.tsx';
import { clipName } from '../elements/clip-name.ts';
import { dateWords } from '../elements/date-words.ts';
import { Icon } from '../elements/Icon.tsx';
import { LongText } from '../elements/LongText.tsx';
import { Section } from '../elements/Section.tsx';
import { useFirst } from '../elements/use-first.tsx';
import { countOpen } from '../figures/count-promises.ts';
import styles from './Promises.module.css';

const icons = {
  open: 'dashed',
  overdue: 'clock',
  kept: 'done',
  unconfirmed: 'help',
} as const;

const order: readonly PromiseView['state'][] = ['overdue', 'open', 'unconfirmed', 'kept'];

/** How many promises are shown at first. */
const FIRST = 3;

/** Promises of both sides, the overdue ones first, a long list behind a button. */
export function Promises({ promises }: { promises: readonly PromiseView[] }) {
  const sorted = order.flatMap((state) => promises.filter((promise) => promise.state === state));
  const [shown, more] = useFirst(sorted, sorted.slice(0, FIRST), 'promises');
  if (promises.length === 0) return null;
  return (
    <Section title="Promises" count={`${countOpen(promises)} open`} tools={more}>
      <ul className={styles.list}>
        {shown.map((promise) => (
          <PromiseRow key={promise.id} promise={promise} />
        ))}
      </ul>
    </Section>
  );
}

function PromiseRow({ promise }: { promise: PromiseView }) {
  const { state, side, text, who, dueAt, age } = promise;
  return (
    <li className={styles.promise}>
      <Icon
        name={icons[state]}
        className={state === 'overdue' ? `${styles.icon} ${styles.alert}` : styles.icon}
      />
      <div className={styles.words}>
        <LongText>{text}</LongText>
        <p className={styles.meta}>
          <span className={state === 'overdue' ? styles.alert : undefined}>
            {state}
            {dueAt !== undefined && `, due ${dateWords(dueAt)}`}
          </span>
          <span>{side === 'ours' ? 'our side' : 'the client’s side'}</span>
          {who && <bdi>{clipName(who, 40)}</bdi>}
          {age && <Age age={age} />}
        </p>
      </div>
    </li>
  );
}
