import { Button } from '@mantine/core';
import type { RefusedView } from '../../../../lib/views/sharing/refused-view.ts';
import { clientPath } from '../../../lookup/paths.ts';
import { kindWords } from '../../kind-words.ts';
import type { RefusedActs } from './Refused.tsx';
import { dayWords } from './trouble-words.ts';
import styles from './troubles.module.css';

/** One record that the endpoint did not take: why, what to do, and the ways out. */
export function RefusedItem({ row, ...acts }: RefusedActs & { row: RefusedView }) {
  const name = row.isQuoted ? `“${row.name}”` : row.name;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <bdi>{name}</bdi>
          <span className={styles.kind}>
            {kindWords(row.kind, 1)} · {dayWords(row.at)}
          </span>
        </h3>
        {row.client && (
          <a className={styles.client} href={`#${clientPath(row.client.id)}`}>
            <bdi>{row.client.name}</bdi>
          </a>
        )}
      </div>
      <p className={styles.reason}>
        <bdi>{row.reason}</bdi>
      </p>
      <p className={styles.small}>{row.isWaiting ? 'It waits to be sent again.' : row.remedy}</p>
      <div className={styles.acts}>
        <Again row={row} name={name} {...acts} />
        <Button
          size="xs"
          variant="default"
          aria-label={`Export: ${name}`}
          onClick={() => acts.onExport(row)}
        >
          Export
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-label={`Let it be: ${name}`}
          onClick={() => acts.onLetBe(row)}
        >
          Let it be
        </Button>
      </div>
    </li>
  );
}

function Again(props: RefusedActs & { row: RefusedView; name: string }) {
  const { row, name } = props;
  if (row.isWaiting) return null;
  const words = row.isOwnRecord ? 'Share as a note of its own' : 'Try again';
  const act = row.isOwnRecord ? props.onShareAsNew : props.onTryAgain;
  return (
    <Button size="xs" variant="light" aria-label={`${words}: ${name}`} onClick={() => act(row)}>
      {words}
    </Button>
  );
}
