import { Dexie } from 'dexie';
import { latestClock } from '../../lib/record/stored-record.ts';
import { openStore } from '../../lib/store/open-store.ts';
import type { Row } from '../../lib/store/row.ts';
import { sharedRows } from '../sharing-records.ts';

/** Records in a transaction: as many as in a page of a pull. */
const PAGE = 1000;

/** Puts the rows that a pull of so many records leaves, in a store of the same name and indexes and in one without indexes, by IndexedDB alone; milliseconds of the transactions, rows ready. */
export async function openBarePuts(records: number): Promise<{ indexed: number; plain: number }> {
  const db = await openStore('bare');
  const plain = await openPlain();
  const times = { indexed: 0, plain: 0 };
  for (let from = 0; from < records; from += PAGE) {
    const rows = sharedRows(from, Math.min(from + PAGE, records)).map(asPulled);
    times.indexed += await putAll(db.backendDB(), 'records', rows);
    times.plain += await putAll(plain, 'records', rows);
  }
  const count = await db.records.count();
  if (count !== records) throw new Error(`${count} rows instead of ${records}`);
  db.close();
  plain.close();
  await Dexie.delete('bare');
  return times;
}

function asPulled(row: Row): Row {
  return { ...row, by: 'Bench', s: latestClock(row) };
}

function openPlain(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('plain', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('records', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function putAll(db: IDBDatabase, name: string, rows: readonly Row[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const transaction = db.transaction(name, 'readwrite');
    const store = transaction.objectStore(name);
    for (const row of rows) store.put(row);
    transaction.oncomplete = () => resolve(performance.now() - start);
    transaction.onerror = () => reject(transaction.error);
  });
}
