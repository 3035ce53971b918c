import type { ClientView } from '../../../lib/views/client-view.ts';
import styles from './Arithmetic.module.css';
import { type FigureName, partsOf } from './parts-of.ts';

/** The arithmetic of a figure, line by line: what it is, its value, and what it rests on. */
export function Arithmetic({ name, client }: { name: FigureName; client: ClientView }) {
  return (
    <div className={styles.arithmetic}>
      <table className={styles.table}>
        <caption className={styles.caption}>{name}: the arithmetic</caption>
        <tbody>
          {partsOf(name, client).map((part, i) => (
            // Lines of arithmetic have no identity but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
            <tr key={i}>
              <th scope="row">{part.label}</th>
              <td className={styles.value}>{part.value}</td>
              <td className={styles.detail}>{part.detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
