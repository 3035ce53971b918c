import { keepBackup } from '../store/backup/keep-backup.ts';
import { type Team, teams } from '../sync/teams.ts';
import { announce, onChanges } from './changes.ts';
import { storeOf } from './store.ts';

/** How long it must have been quiet, in milliseconds: less than the half minute after which browsers end a background. */
const QUIET = 10_000;

/** Backs up the stores of all teams where that is due, some seconds after the background's start and after each write. Call at each start of the background, before anything is awaited. */
export function keepBackups(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void backUpAll(Date.now()), QUIET);
  };
  onChanges(({ records }) => records.length > 0 && soon());
  soon();
}

/** Backs up what is due. A store that can't be opened says so where it is shown; a browser that keeps no files, in the room of backups. */
export async function backUpAll(now: number): Promise<void> {
  for (const team of (await teams.read()).teams)
    if (await isBackedUp(team, now)) await announce({ records: [] });
}

/** Whether a backup was made now. */
async function isBackedUp(team: Team, now: number): Promise<boolean> {
  return storeOf(team)
    .then((db) => keepBackup(db, now))
    .catch(() => false);
}
