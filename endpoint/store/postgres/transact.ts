import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { isConflict } from './translate.ts';

/** How often something is tried that others' transactions get in the way of. */
const TRIES = 10;

/** Does something again, after a while by chance, as long as transactions that run beside it get in its way. */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isConflict(error) || tried === TRIES) throw error;
      await pause(Math.random() * Math.min(5 * 2 ** tried, 500));
    }
  }
}

/** Does something in one transaction, and again from its beginning when another one got in its way. */
export function transact<T>(pool: pg.Pool, work: (db: pg.PoolClient) => Promise<T>): Promise<T> {
  return retried(async () => {
    const db = await pool.connect();
    try {
      const result = await within(db, 'begin', () => work(db));
      db.release();
      return result;
    } catch (error) {
      // What the server refused can be rolled back, and was; another failure may have left anything behind.
      db.release(!(error instanceof pg.DatabaseError));
      throw error;
    }
  });
}

/** Does something between `begin` and commit; a failure rolls back what it can. */
export async function within<T>(
  db: pg.ClientBase,
  begin: string,
  work: () => Promise<T>,
): Promise<T> {
  await db.query(begin);
  try {
    const result = await work();
    await db.query('commit');
    return result;
  } catch (error) {
    if (error instanceof pg.DatabaseError) await db.query('rollback').catch(() => {});
    throw error;
  }
}
