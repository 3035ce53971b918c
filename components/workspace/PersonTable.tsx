import type { PersonRow } from '../../lib/views/lists-view.ts';
import { personPath } from '../lookup/paths.ts';
import styles from './list.module.css';
import { Sample } from './Sample.tsx';

/** People by name; a row opens the client's card at that person. */
export function PersonTable(props: { rows: readonly PersonRow[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col" className={styles.wide}>
            Plays
          </th>
          <th scope="col">Client</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a className={styles.open} href={`#${personPath(row.client, row.id)}`}>
                <bdi>{row.name}</bdi>
              </a>{' '}
              {row.sample && <Sample />}
              {row.title && (
                <span className={styles.always}>
                  <bdi>{row.title}</bdi>
                </span>
              )}
              <span className={styles.under}>
                <bdi>{row.personas.join('; ')}</bdi>
              </span>
            </th>
            <td className={styles.wide}>
              {row.personas.length > 0 ? (
                <bdi>{row.personas.join('; ')}</bdi>
              ) : (
                <span className={styles.none}>no persona yet</span>
              )}
            </td>
            <td>
              <bdi>{row.clientName}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
