import { useState } from 'react';
import type { PromiseView } from '../../../lib/views/client-view.ts';
import { Age } from '../elements/Age.tsx';
import { Button } from '../elements/Button.tsx';
import { clipName } from '../elements/clip-name.ts';
import { dateWords } from '../elements/date-words.ts';
import { Icon } from '../elements/Icon.tsx';
import { LongText } from '../elements/LongText.tsx';
import { Section } from '../elements/Section.tsx';
import styles from './Promises.module.css';

const icons = {
  open: 'dashed',
  overdue: 'clock',
  kept: 'done',
  unconfirmed: 'help',
} as const;

const order: readonly PromiseView['state'][] = ['overdue', 'open', 'unconfirmed', 'kept'];

/** How many promises are shown at first. */
const FIRST = 4;

/** Promises of both sides, the overdue ones first, a long list behind a button. */
export function Promises({ promises }: { promises: readonly PromiseView[] }) {
  const [isWhole, setWhole] = useState(false);
  if (promises.length === 0) return null;
  const sorted = order.flatMap((state) => promises.filter((promise) => promise.state === state));
  return (
    <Section title="Promises" count={promises.length}>
      <ul className={styles.list}>
        {(isWhole ? sorted : sorted.slice(0, FIRST)).map((promise) => (
          <PromiseRow key={promise.id} promise={promise} />
        ))}
      </ul>
      {sorted.length > FIRST && (
        <Button
          look="plain"
          className={styles.more}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? 'Show fewer promises' : `Show all ${sorted.length} promises`}
        </Button>
      )}
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
