import { Button, Checkbox } from '@mantine/core';
import type { ImportPreview } from '../../lib/views/import-view.ts';
import styles from './exchange.module.css';
import { ImportSamples } from './ImportSamples.tsx';
import { importWords } from './import-words.ts';
import { KindTable } from './KindTable.tsx';
import { Panel } from './Panel.tsx';
import { RejectedRecords } from './RejectedRecords.tsx';

/** What a file would change, in words and as a table, before anything is changed. */
export function ImportDryRun(props: {
  file: string;
  preview: ImportPreview;
  busy: boolean;
  /** How many records of the file were deleted here, and whether they are to come back. */
  deleted: number;
  revives: boolean;
  onRevives(revives: boolean): void;
  onApply(): void;
  onCancel(): void;
  onDownloadRejected(): void;
}) {
  const { preview, file } = props;
  const changes = preview.added + preview.changed;
  return (
    <Panel title={`What “${file}” would change`}>
      <p className={styles.words}>{importWords(preview)}</p>
      {props.deleted > 0 && (
        <Checkbox
          mt="xs"
          label={props.deleted === 1 ? 'Bring it back' : 'Bring them back'}
          checked={props.revives}
          disabled={props.busy}
          onChange={(event) => props.onRevives(event.currentTarget.checked)}
        />
      )}
      {preview.newerFile && (
        <p className={styles.small}>
          The file comes from a newer Clientside. What this version does not know is kept as it is
          and shows after an update.
        </p>
      )}
      {preview.gone > 0 && (
        <p className={styles.small}>
          {preview.gone === 1
            ? '1 record that is here would be removed: whoever made the file had deleted it.'
            : `${preview.gone} records that are here would be removed: whoever made the file had deleted them.`}
        </p>
      )}
      {preview.olderLost > 0 && (
        <p className={styles.small}>
          {preview.olderLost === 1 ? '1 value' : `${preview.olderLost} values`} in the file
          {preview.olderLost === 1 ? ' is' : ' are'} older than what is here. Yours stay; the older
          ones go to the history.
        </p>
      )}
      <div className={styles.acts}>
        <Button loading={props.busy} disabled={changes === 0} onClick={props.onApply}>
          {changes === 0 ? 'Nothing to import' : importButton(changes)}
        </Button>
        <Button variant="default" onClick={props.onCancel}>
          {changes === 0 ? 'Close' : 'Change nothing'}
        </Button>
      </div>
      <RejectedRecords rejected={preview.rejected} onDownload={props.onDownloadRejected} />
      <KindTable rows={preview.byKind} />
      <ImportSamples preview={preview} />
    </Panel>
  );
}

function importButton(changes: number): string {
  return changes === 1 ? 'Import 1 record' : `Import ${changes} records`;
}
