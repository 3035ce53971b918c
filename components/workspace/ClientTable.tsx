import type { ClientRow } from '../../lib/views/lists-view.ts';
import { clientPath } from '../lookup/paths.ts';
import styles from './list.module.css';
import { Sample } from './Sample.tsx';

/** Clients by name; a row opens the client's card. */
export function ClientTable(props: { rows: readonly ClientRow[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Client</th>
          <th scope="col" className={styles.wide}>
            Engagements
          </th>
          <th scope="col" className={styles.number}>
            People
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a className={styles.open} href={`#${clientPath(row.id)}`}>
                <bdi>{row.name}</bdi>
              </a>{' '}
              {row.sample && <Sample />}
              <span className={styles.under}>
                <bdi>{row.engagements.join(', ')}</bdi>
              </span>
            </th>
            <td className={styles.wide}>
              {row.engagements.length > 0 ? (
                <bdi>{row.engagements.join(', ')}</bdi>
              ) : (
                <span className={styles.none}>none yet</span>
              )}
            </td>
            <td className={styles.number}>{row.people}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
