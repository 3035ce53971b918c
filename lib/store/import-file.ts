import type { Clock } from '../record/clock.ts';
import { latestClock } from '../record/stored-record.ts';
import { seeClock, withClock } from './clock-keeper.ts';
import type { ClientsideDatabase } from './database.ts';
import { type Exchange, readExchange } from './exchange-file.ts';
import { forgetErased } from './forget-erased.ts';
import { adoptLibrary, keepLosers, keepRows } from './keep-rows.ts';
import { keepUndo } from './keep-undo.ts';
import { isLibrary } from './locality.ts';
import { type ImportStep, planImport, undoSteps } from './plan-import.ts';
import { keepRejected } from './quarantine.ts';
import { transact } from './transact.ts';
import type { Receipt } from './write.ts';

export { type ImportChange, type ImportPreview, previewImport } from './preview-import.ts';

/** Merges a file in, in one transaction; what can't be taken is kept in quarantine, and what was deleted here comes back only where the file is later, or is meant to bring it back. Undoable, but for what the file erases. Fails with `bad-file`. */
export async function applyImport(
  db: ClientsideDatabase,
  text: string,
  now: number,
  { revives }: { revives?: boolean } = {},
): Promise<Receipt & { rejected: number }> {
  const exchange = readExchange(text);
  return transact(db, () =>
    withClock(db, now, async (next) => {
      const { steps, rejected } = await planImport(db, exchange, { now, next, revives });
      await keepRejected(db, rejected, { now, from: 'file' });
      const receipt = await takeIn(db, steps, exchange, { now, clock: next() });
      return { ...receipt, rejected: rejected.length };
    }),
  );
}

async function takeIn(
  db: ClientsideDatabase,
  steps: readonly ImportStep[],
  exchange: Exchange,
  time: { now: number; clock: Clock },
): Promise<Receipt> {
  const changed = steps.filter((step) => step.isChanged);
  const records = changed.map(({ record }) => record);
  await keepRows(
    db,
    changed.map(({ before, record }) => ({
      before,
      record,
      local: exchange.private.has(record.id) ? 'private' : undefined,
    })),
  );
  await keepLosers(
    db,
    steps.map(({ record: { id }, losers }) => ({ id, losers })),
  );
  const erased = changed.filter(({ record }) => record.e);
  await forgetErased(
    db,
    erased.map(({ record }) => record.id),
    erased.flatMap(({ before }) => before ?? []),
  );
  await adoptBrought(db, steps);
  if (changed.length === 0) return { touched: [] };
  await seeClock(
    db,
    records.map(latestClock).reduce((a, b) => (a > b ? a : b)),
    time.now,
  );
  const label = changed.length === 1 ? 'Imported 1 record' : `Imported ${changed.length} records`;
  const back = undoSteps(changed);
  const undo = back.length > 0 ? await keepUndo(db, { ...time, label }, back) : undefined;
  return { ...(undo ? { undo } : {}), touched: records.map((record) => record.id) };
}

/** What a file brings is the person's own, even where the sample data had brought the same library. */
async function adoptBrought(db: ClientsideDatabase, steps: readonly ImportStep[]): Promise<void> {
  const brought = steps.filter(({ before }) => before?.local === 'sample' && isLibrary(before));
  if (brought.length > 0)
    await adoptLibrary(
      db,
      brought.map(({ record }) => record.id),
    );
}
