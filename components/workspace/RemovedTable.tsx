import { Button } from '@mantine/core';
import styles from './list.module.css';
import { Sample } from './Sample.tsx';

type Removed = { id: string; name: string; sample: boolean };

/** Clients that were removed, each with its way back and the way to be rid of it. */
export function RemovedTable(props: {
  rows: readonly Removed[];
  onBringBack(client: Removed): void;
  onErase(client: Removed): void;
}) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Client</th>
          <th scope="col">
            <span className={styles.unseen}>What to do</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <bdi>{row.name}</bdi> {row.sample && <Sample />}
            </th>
            <td className={styles.act}>
              <div className={styles.acts}>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Bring back: ${row.name}`}
                  onClick={() => props.onBringBack(row)}
                >
                  Bring back
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="alert"
                  aria-label={`Erase for good: ${row.name}`}
                  onClick={() => props.onErase(row)}
                >
                  Erase for good…
                </Button>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
