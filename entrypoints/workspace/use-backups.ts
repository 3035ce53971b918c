import { useEffect, useState } from 'react';
import { backupMoment } from '../../components/workspace/backup-words.ts';
import { onChanges } from '../../lib/messages/changes.ts';
import { type Backup, listBackups, readBackup } from '../../lib/store/backup/backups.ts';
import { datedName, fileWord, saveFile } from './save-file.ts';
import { tellDone, tellFailure } from './tell.tsx';

/** The backups of a store, looked for again when something has changed: each as a file to read, and to save under the name of its team where there are several. */
export function useBackups(store: string, team?: string) {
  const [backups, setBackups] = useState<Backup[] | 'none-kept'>();
  useEffect(() => {
    const look = () => listBackups(store).then(setBackups, () => setBackups('none-kept'));
    const again = () => void look();
    again();
    return onChanges(again);
  }, [store]);
  return {
    backups,
    read: (backup: Backup) => readWhole(store, backup),
    onSave: (backup: Backup) => void save(store, backup, team),
  };
}

/** A backup as a file, named by its moment; undefined, and said, where it can't be read. */
async function readWhole(store: string, backup: Backup): Promise<File | undefined> {
  const name = `backup of ${backupMoment(backup)}`;
  const text = await readBackup(store, backup).catch(() => undefined);
  if (text !== undefined) return new File([text], name, { type: 'application/json' });
  tellFailure(`The ${name} can’t be read any more. Take another one.`);
  return undefined;
}

async function save(store: string, backup: Backup, team: string | undefined): Promise<void> {
  const file = await readWhole(store, backup);
  if (!file) return;
  const stem = team ? `clientside-backup-${fileWord(team)}` : 'clientside-backup';
  const name = datedName(stem, new Date(backup.at));
  saveFile(name, file);
  tellDone(`Saved as ${name}.`);
}
