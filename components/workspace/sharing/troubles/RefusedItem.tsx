import type { RefusedView } from '../../../../lib/views/sharing/refused-view.ts';
import { kindWords } from '../../kind-words.ts';
import type { RefusedActs } from './Refused.tsx';
import { TroubleAct } from './TroubleAct.tsx';
import { TroubleHead } from './TroubleHead.tsx';
import { dayWords } from './trouble-words.ts';
import styles from './troubles.module.css';

/** One record that the endpoint did not take: why, what to do, and the ways out. */
export function RefusedItem({ row, ...acts }: RefusedActs & { row: RefusedView }) {
  const name = row.isQuoted ? `“${row.name}”` : row.name;
  return (
    <li className={styles.item}>
      <TroubleHead
        title={name}
        kind={`${kindWords(row.kind, 1)} · ${dayWords(row.at)}`}
        client={row.client}
      />
      <p className={styles.reason}>
        <bdi>{row.reason}</bdi>
      </p>
      <p className={styles.small}>{row.isWaiting ? 'It waits to be sent again.' : row.remedy}</p>
      <div className={styles.acts}>
        <Again row={row} name={name} {...acts} />
        <TroubleAct words="Export" of={name} onClick={() => acts.onExport(row)} />
        <TroubleAct words="Let it be" of={name} onClick={() => acts.onLetBe(row)} />
      </div>
    </li>
  );
}

function Again(props: RefusedActs & { row: RefusedView; name: string }) {
  const { row, name } = props;
  if (row.isWaiting) return null;
  const words = row.isOwnRecord ? 'Share as a note of its own' : 'Try again';
  const act = row.isOwnRecord ? props.onShareAsNew : props.onTryAgain;
  return <TroubleAct words={words} of={name} isFirst onClick={() => act(row)} />;
}
