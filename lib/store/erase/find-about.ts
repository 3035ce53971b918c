import { kindOf } from '../../model/kinds.ts';
import type { Clock } from '../../record/clock.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import type { ClientsideDatabase } from '../database.ts';
import { eachPage } from '../each-page.ts';
import { referencesOf } from '../locality.ts';

/** The fields that say whom or what a record is about: with that it is erased. Others, such as whom somebody reports to, only point. */
const ABOUT = [
  'client',
  'stakeholder',
  'of',
  'note',
  'concern',
  'expectation',
  'journey',
  'target',
  // What was derived from a note says what the note said.
  'basis',
];

/** The ids that a record is about; of a kind that this build does not know every id in it. */
export function aboutOf({ k, f }: Pick<StoredRecord, 'k' | 'f'>): string[] {
  if (!kindOf(k)) return referencesOf(f);
  return ABOUT.map((field) => f[field]).filter((id) => typeof id === 'string');
}

/** What is about some records, and about that in turn, each with the clock of the record that it leads to; what was deleted is among it, what was erased is not. Reads every record. */
export async function findAbout(
  db: ClientsideDatabase,
  roots: ReadonlyMap<string, Clock>,
): Promise<Map<string, Clock>> {
  const about = await aboutByTarget(db);
  const found = new Map<string, Clock>();
  const queue = [...roots];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [target, clock] = next;
    for (const id of about.get(target) ?? []) {
      if (roots.has(id) || found.has(id)) continue;
      found.set(id, clock);
      queue.push([id, clock]);
    }
  }
  return found;
}

/** The ids of all records by what they are about. An index has neither what was deleted nor kinds that are not known. */
async function aboutByTarget(db: ClientsideDatabase): Promise<Map<string, string[]>> {
  const about = new Map<string, string[]>();
  await eachPage(db, (rows) => {
    for (const row of rows)
      for (const target of aboutOf(row)) {
        const known = about.get(target);
        if (known) known.push(row.id);
        else about.set(target, [row.id]);
      }
  });
  return about;
}
