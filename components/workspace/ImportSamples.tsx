import type { ImportChange, ImportPreview } from '../../lib/views/import-view.ts';
import styles from './exchange.module.css';
import { kindWords } from './kind-words.ts';

/** The single records that an import would add or change, the first of them. */
export function ImportSamples({ preview }: { preview: ImportPreview }) {
  const { samples } = preview;
  if (samples.length === 0) return null;
  const all = preview.added + preview.changed;
  return (
    <details className={styles.fold}>
      <summary>
        {samples.length < all ? `The first ${samples.length} of ${all}` : 'Each one'}
      </summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Record</th>
            <th scope="col">What happens</th>
          </tr>
        </thead>
        <tbody>
          {samples.map((sample) => (
            <tr key={sample.id}>
              <th scope="row">
                <bdi>{sample.name ?? sample.id}</bdi>
              </th>
              <td>{happens(sample)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function happens({ what, kind, fields, gone, back }: ImportChange): string {
  const name = kindWords(kind, 1);
  if (gone) return `${name}: removed`;
  if (back) return `${name}: brought back`;
  return what === 'added' ? `new ${name}` : [name, fields.join(', ')].filter(Boolean).join(': ');
}
