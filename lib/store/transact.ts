import { Failure } from '../platform/failure.ts';
import { type ClientsideDatabase, openingFailure } from './database.ts';
import { markRevision, newRevision } from './revision.ts';

/** Does work in one transaction over all tables, all or nothing; inside another one it joins it. The store is left with a mark, a new one unless one is given. When the browser can't write, fails with what to do. */
export async function transact<T>(
  db: ClientsideDatabase,
  work: () => Promise<T>,
  mark = newRevision(),
): Promise<T> {
  let transaction: { idbtrans: IDBTransaction } | undefined;
  try {
    // Dexie follows awaits only into a function that it can see is async.
    return await db.transaction('rw', db.all, async (begun) => {
      transaction = begun as typeof transaction;
      const result = await work();
      await markRevision(db, mark);
      return result;
    });
  } catch (thrown) {
    // On a full disk every request fails as aborted; only the transaction knows why.
    const cause = transaction?.idbtrans?.error ?? thrown;
    throw thrown instanceof Failure ? thrown : writingFailure(cause);
  }
}

function writingFailure(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown;
  const { inner } = thrown as { inner?: unknown };
  const text = `${thrown.name} ${thrown.message} ${inner instanceof Error ? inner.name : ''}`;
  return /Quota|NO_SPACE|DatabaseClosed|OpenFailed|MissingAPI|VersionError/.test(text)
    ? openingFailure(thrown)
    : thrown;
}
