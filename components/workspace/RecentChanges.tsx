import { Button } from '@mantine/core';
import type { RecentWrite } from '../../lib/views/recent-writes-view.ts';
import styles from './list.module.css';

const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** The latest changes that can be taken back, the newest first. */
export function RecentChanges(props: {
  writes: readonly RecentWrite[];
  onUndo(write: RecentWrite): void;
}) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Change</th>
          <th scope="col" className={styles.wide}>
            When
          </th>
          <th scope="col" className={styles.number}>
            Records
          </th>
          <th scope="col">
            <span className={styles.unseen}>Take back</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.writes.map((write) => (
          <tr key={write.n}>
            <th scope="row">
              <bdi>{write.label}</bdi>
              <span className={styles.under}>{moment.format(write.at)}</span>
            </th>
            <td className={styles.wide}>{moment.format(write.at)}</td>
            <td className={styles.number}>{write.records}</td>
            <td className={styles.act}>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Undo: ${write.label}`}
                onClick={() => props.onUndo(write)}
              >
                Undo
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
