import { Button } from '@mantine/core';
import { History } from 'lucide-react';
import { useRef } from 'react';
import type { RecentWrite } from '../../lib/views/recent-writes-view.ts';
import { EmptyState } from './EmptyState.tsx';
import styles from './list.module.css';
import { useOnePress } from './use-one-press.ts';

const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** The latest changes that can be taken back, the newest first; one press takes back one. */
export function RecentChanges(props: {
  writes: readonly RecentWrite[];
  /** What it answers is waited for. */
  onUndo(write: RecentWrite): unknown;
}) {
  const { writes } = props;
  const root = useRef<HTMLDivElement>(null);
  const { isBusy, press } = useOnePress(writes, root);
  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      {writes.length === 0 ? (
        <EmptyState icon={History} title="Nothing to undo">
          Whatever you add, change, import or remove shows up here and can be taken back.
        </EmptyState>
      ) : (
        <ChangesTable
          writes={writes}
          isBusy={isBusy}
          onUndo={(write) => press(write.n, () => props.onUndo(write))}
        />
      )}
    </div>
  );
}

function ChangesTable(props: {
  writes: readonly RecentWrite[];
  isBusy: boolean;
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
                aria-disabled={props.isBusy}
                data-disabled={props.isBusy || undefined}
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
