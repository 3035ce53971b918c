import { Button } from '@mantine/core';
import type { ImportPreview } from '../../lib/views/import-view.ts';
import styles from './exchange.module.css';

const SHOWN = 50;

/** The records of a file that can't be taken, each with its reason; all of them can be saved. */
export function RejectedRecords(props: {
  rejected: ImportPreview['rejected'];
  onDownload(): void;
}) {
  const { rejected } = props;
  if (rejected.length === 0) return null;
  return (
    <section aria-label="Records that can’t be read" className={styles.fold}>
      <p className={styles.small}>
        {rejected.length === 1 ? '1 record of the file' : `${rejected.length} records of the file`}{' '}
        can’t be read. The rest is not affected. Save them, have them corrected where they come
        from, and import again.
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Record</th>
            <th scope="col">Why not</th>
          </tr>
        </thead>
        <tbody>
          {rejected.slice(0, SHOWN).map(({ id, reason }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rejected records may have no id, and the list never changes.
            <tr key={i}>
              <th scope="row">
                <bdi>{id ?? `without an id (number ${i + 1})`}</bdi>
              </th>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rejected.length > SHOWN && (
        <p className={styles.small}>
          And {rejected.length - SHOWN} more, in the file you can save.
        </p>
      )}
      <Button mt="sm" size="xs" variant="default" onClick={props.onDownload}>
        Save the rejected records
      </Button>
    </section>
  );
}
