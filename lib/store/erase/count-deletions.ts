import { isAlive } from '../../record/stored-record.ts';
import type { ClientsideDatabase } from '../database.ts';
import { isDeletion, type PullStep } from '../sharing/plan-pull.ts';
import { findAbout } from './find-about.ts';

/** How many living records the steps of a pull take away, with those that go with a client or a person who is erased. */
export async function countDeletions(
  db: ClientsideDatabase,
  steps: readonly PullStep[],
): Promise<number> {
  const deleted = steps.filter(isDeletion).length;
  const roots = steps.flatMap(({ before, record: { id, k, e } }) => {
    const isErased = e !== undefined && before !== undefined && before.e === undefined;
    return isErased && (k === 'client' || k === 'stakeholder') ? [[id, e] as const] : [];
  });
  if (roots.length === 0) return deleted;
  const told = new Set(steps.map(({ record }) => record.id));
  const about = [...(await findAbout(db, new Map(roots))).keys()].filter((id) => !told.has(id));
  const rows = await db.records.bulkGet(about);
  return deleted + rows.filter((row) => row && isAlive(row)).length;
}
