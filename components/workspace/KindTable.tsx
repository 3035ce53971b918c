import type { ImportPreview } from '../../lib/views/import-view.ts';
import styles from './exchange.module.css';
import { kindWords } from './kind-words.ts';

/** What an import adds and changes, by kind of record. */
export function KindTable(props: { rows: ImportPreview['byKind'] }) {
  if (props.rows.length === 0) return null;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Kind</th>
          <th scope="col" className={styles.number}>
            Added
          </th>
          <th scope="col" className={styles.number}>
            Changed
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.kind}>
            <th scope="row">{kindWords(row.kind)}</th>
            <td className={styles.number}>{row.added}</td>
            <td className={styles.number}>{row.changed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
