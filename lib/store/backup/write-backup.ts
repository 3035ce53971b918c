import { writeFile } from '../../platform/files.ts';
import { type Exported, exportLoose } from '../exchange-file.ts';
import { folderOf, nameOf, oneByOne } from './backups.ts';

/** Writes what a store has as a backup, with what is private; sample data stays out. Nobody's write waits for it. */
export async function writeBackup(
  store: string,
  tables: Exported,
  { now, revision }: { now: number; revision: string },
): Promise<void> {
  await oneByOne(store, async () => {
    const blob = await exportLoose(tables, { now, withPrivate: true });
    const packed = blob.stream().pipeThrough(new CompressionStream('gzip'));
    await writeFile(folderOf(store), nameOf({ at: now, revision }), packed);
  });
}
