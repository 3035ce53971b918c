import type { ClientsideDatabase } from '../database.ts';
import { revisionOf } from '../revision.ts';
import { type Backup, listBackups, removeBackup } from './backups.ts';
import { dropErased } from './drop-erased.ts';
import { writeBackup } from './write-backup.ts';

/** How long a backup is new enough, in milliseconds. */
const DAY = 24 * 60 * 60_000;
/** How many are kept: of the last days on which something was written. */
const KEPT = 7;

/** Keeps a backup of a store where something was written and the newest one is a day old, or held what was erased since; only the newest seven stay. Whether one was made: a store without anything of its own is never copied over what it may have lost. Fails where the browser keeps no files. */
export async function keepBackup(db: ClientsideDatabase, now: number): Promise<boolean> {
  const held = await dropErased(db);
  const backups = await listBackups(db.name);
  const revision = await revisionOf(db);
  // One of a time to come, since the clock was ahead once, must not stand for today's.
  const newest = backups.find(({ at }) => at <= now);
  if (revision === undefined || !isDue(newest, { revision, now, held })) return false;
  if (!(await hasOwn(db))) return false;
  await writeBackup(db.name, db, { now, revision });
  for (const old of backups.slice(KEPT - 1)) await removeBackup(db.name, old);
  return true;
}

function isDue(
  newest: Backup | undefined,
  { revision, now, held }: { revision: string; now: number; held: boolean },
): boolean {
  if (!newest || held) return true;
  return newest.revision !== revision && now - newest.at >= DAY;
}

/** Whether there is anything but sample data. */
async function hasOwn(db: ClientsideDatabase): Promise<boolean> {
  const own = db.records.filter(({ local }) => local !== 'sample');
  return (await own.limit(1).count()) > 0;
}
