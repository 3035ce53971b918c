import { type Clock, clockTime } from '../../record/clock.ts';
import { fieldClock, isAlive, latestClock, type Value } from '../../record/stored-record.ts';
import type { ClientsideDatabase, OverwrittenEntry } from '../database.ts';
import type { Row } from '../row.ts';
import { factAuthor } from './say-same.ts';

/** What stands instead of what was overwritten: since when (milliseconds), whose where that is known, and the value, or the fields that brought the record back. */
export type Standing = { at: number; by?: string; value?: Value; fields?: Record<string, Value> };

/** Something that was overwritten, when it was written (milliseconds), its record, and what stands instead. */
export type ReadOverwritten = {
  entry: OverwrittenEntry;
  row: Row;
  at: number;
  standing: Standing;
};

/** The latest of what was overwritten and nobody has dealt with, and how many there are. */
export async function readOverwritten(
  db: ClientsideDatabase,
  limit: number,
): Promise<{ found: ReadOverwritten[]; total: number }> {
  const open = () => db.overwritten.where('open').above(0);
  const [entries, total] = await Promise.all([
    open().reverse().limit(limit).toArray(),
    open().count(),
  ]);
  const rows = await db.records.bulkGet(entries.map(({ id }) => id));
  const found = entries.flatMap((entry, i): ReadOverwritten[] => {
    const row = rows[i];
    return row
      ? [{ entry, row, at: clockTime(entry.clock), standing: standingOf(entry, row) }]
      : [];
  });
  return { found, total };
}

/** It may be a third one's by now. */
function standingOf({ what, field, to, by }: OverwrittenEntry, row: Row): Standing {
  if (what === 'revived') {
    const later = Object.entries(row.f).filter(([name]) => fieldClock(row, name) > (row.d ?? ''));
    return { ...moment(to, by), fields: Object.fromEntries(later) };
  }
  if (what === 'deleted' || !isAlive(row)) {
    const d = what === 'deleted' ? to : (row.d ?? to);
    return moment(d, authorAt(row, d) ?? (d === to ? by : undefined));
  }
  const clock = fieldClock(row, field);
  const value = row.f[field];
  const author = authorAt(row, clock) ?? factAuthor(value) ?? (clock === to ? by : undefined);
  return { ...moment(clock, author), value };
}

function moment(clock: Clock, by: string | undefined) {
  return { at: clockTime(clock), ...(by === undefined ? {} : { by }) };
}

function authorAt(row: Row, clock: Clock): string | undefined {
  return latestClock(row) === clock ? row.by : undefined;
}
