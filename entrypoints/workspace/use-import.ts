import { useState } from 'react';
import { reportOf } from '../../lib/platform/failure.ts';
import { applyImport, type ImportPreview, previewImport } from '../../lib/store/import-file.ts';
import { datedName, saveFile } from './save-file.ts';
import { useDb } from './store-context.ts';
import { useWrite } from './use-write.ts';

/** A file that was read, and what it would change. */
type ReadFile = { name: string; text: string; preview: ImportPreview };

/** Importing in two steps: the dry run of a chosen file, then the import itself, with an undo. */
export function useImport() {
  const db = useDb();
  const { write } = useWrite();
  const [read, setRead] = useState<ReadFile>();
  const [busy, setBusy] = useState(false);
  const [advice, setAdvice] = useState<string>();
  const choose = async (file: File) => {
    setBusy(true);
    setAdvice(undefined);
    try {
      const text = await file.text();
      setRead({ name: file.name, text, preview: await previewImport(db, text, Date.now()) });
    } catch (thrown) {
      setAdvice(reportOf(thrown).advice);
    }
    setBusy(false);
  };
  const apply = async ({ name, text, preview }: ReadFile) => {
    setBusy(true);
    const n = preview.added + preview.changed;
    const words = `${n === 1 ? '1 record' : `${n} records`} imported from ${name}.`;
    const receipt = await write(() => applyImport(db, text, Date.now()), words);
    if (receipt) setRead(undefined);
    setBusy(false);
  };
  return {
    read,
    busy,
    advice,
    choose: (file: File) => void choose(file),
    apply: () => read && void apply(read),
    cancel: () => setRead(undefined),
    downloadRejected: () => {
      const rejected = read?.preview.rejected ?? [];
      const text = JSON.stringify(rejected, null, 1);
      const file = new Blob([text], { type: 'application/json' });
      saveFile(datedName('clientside-rejected', new Date()), file);
    },
  };
}
