import { Button } from '@mantine/core';
import type {
  OverwrittenList,
  OverwrittenView,
} from '../../../../lib/views/sharing/overwritten-view.ts';
import { Panel } from '../../Panel.tsx';
import room from '../../room.module.css';
import { OverwrittenItem } from './OverwrittenItem.tsx';
import styles from './troubles.module.css';

/** As many as one rather lets be at once. */
const MANY = 3;

/** What of one's own somebody's later write took the place of. */
export function Overwritten(props: {
  list: OverwrittenList;
  onTakeBack(row: OverwrittenView): void;
  onLetBe(rows: readonly OverwrittenView[]): void;
}) {
  const { rows, total } = props.list;
  const shown = rows.reduce((n, row) => n + row.keys.length, 0);
  return (
    <Panel
      title="Overwritten by others"
      actions={
        rows.length >= MANY && (
          <Button size="xs" variant="default" onClick={() => props.onLetBe(rows)}>
            Let all {rows.length} be
          </Button>
        )
      }
    >
      <p className={room.words}>
        Somebody’s later write took the place of yours. Nothing is gone: take yours back, and it
        stands for everybody, or let theirs be.
      </p>
      <ul className={styles.items}>
        {rows.map((row) => (
          <OverwrittenItem
            key={row.keys.map(({ id, field }) => `${id}/${field}`).join()}
            row={row}
            onTakeBack={() => props.onTakeBack(row)}
            onLetBe={() => props.onLetBe([row])}
          />
        ))}
      </ul>
      {total > shown && (
        <p className={styles.foot}>
          The latest {shown} of {total}. The others show as these are dealt with.
        </p>
      )}
    </Panel>
  );
}
