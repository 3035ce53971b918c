import { useState } from 'react';
import { forgetErasedTexts } from '../../lib/messages/forget-erased-texts.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import type { ClientsideDatabase } from '../../lib/store/database.ts';
import { applyImport, type ImportPreview, previewImport } from '../../lib/store/import-file.ts';
import { datedName, saveFile } from './save-file.ts';
import { useDb } from './store-context.ts';
import { useWrite } from './use-write.ts';

/** A file that was read, and what it would change: as it is, and where some of it was deleted here also when that is brought back. */
type ReadFile = { name: string; text: string; asIs: ImportPreview; reviving?: ImportPreview };

/** Importing in two steps: the dry run of a chosen file, then the import itself, with an undo; what was deleted here comes back only if that is asked for. */
export function useImport() {
  const db = useDb();
  const { write } = useWrite();
  const [read, setRead] = useState<ReadFile>();
  const [revives, setRevives] = useState(false);
  const [busy, setBusy] = useState(false);
  const [advice, setAdvice] = useState<string>();
  const choose = async (file: File) => {
    setBusy(true);
    setAdvice(undefined);
    try {
      const text = await file.text();
      setRead({ name: file.name, text, ...(await dryRuns(db, text, Date.now())) });
      setRevives(false);
    } catch (thrown) {
      setAdvice(reportOf(thrown).advice);
    }
    setBusy(false);
  };
  const preview = (revives && read?.reviving) || read?.asIs;
  const apply = async ({ name, text }: ReadFile, { added, changed }: ImportPreview) => {
    setBusy(true);
    const n = added + changed;
    const words = `${n === 1 ? '1 record' : `${n} records`} imported from ${name}.`;
    const receipt = await write(() => applyImport(db, text, Date.now(), { revives }), words);
    if (receipt) setRead(undefined);
    await forgetErasedTexts(db).catch(() => undefined);
    setBusy(false);
  };
  return {
    read: read && preview && { name: read.name, preview, deleted: read.asIs.deletedHere },
    revives,
    revive: setRevives,
    busy,
    advice,
    choose: (file: File) => void choose(file),
    apply: () => read && preview && void apply(read, preview),
    cancel: () => setRead(undefined),
    downloadRejected: () => {
      const rejected = preview?.rejected ?? [];
      const text = JSON.stringify(rejected, null, 1);
      const file = new Blob([text], { type: 'application/json' });
      saveFile(datedName('clientside-rejected', new Date()), file);
    },
  };
}

async function dryRuns(
  db: ClientsideDatabase,
  text: string,
  now: number,
): Promise<Pick<ReadFile, 'asIs' | 'reviving'>> {
  const asIs = await previewImport(db, text, now);
  if (asIs.deletedHere === 0) return { asIs };
  return { asIs, reviving: await previewImport(db, text, now, { revives: true }) };
}
