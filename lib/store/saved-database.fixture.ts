/** One table of a saved database: how it is made, and its rows. */
type SavedTable = {
  name: string;
  keyPath: string | string[];
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[]; multiEntry: boolean; unique: boolean }[];
  rows: unknown[];
};

/** A database as IndexedDB knows it, without the library that wrote it. */
export type SavedDatabase = { version: number; tables: SavedTable[] };

/** Reads a whole database with plain IndexedDB. */
export async function saveDatabase(name: string): Promise<SavedDatabase> {
  const db = await done(indexedDB.open(name));
  const read = db.transaction([...db.objectStoreNames]);
  const tables = [...db.objectStoreNames].map(async (table): Promise<SavedTable> => {
    const store = read.objectStore(table);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, multiEntry, unique } = store.index(index);
      return { name: index, keyPath, multiEntry, unique };
    });
    const { keyPath, autoIncrement } = store;
    const rows = await done(store.getAll());
    return { name: table, keyPath: keyPath ?? '', autoIncrement, indexes, rows };
  });
  const saved = { version: db.version, tables: await Promise.all(tables) };
  db.close();
  return saved;
}

/** Makes a database from a saved one with plain IndexedDB. */
export async function restoreDatabase(name: string, saved: SavedDatabase): Promise<void> {
  const opening = indexedDB.open(name, saved.version);
  opening.onupgradeneeded = () => {
    for (const { name: table, keyPath, autoIncrement, indexes, rows } of saved.tables) {
      const store = opening.result.createObjectStore(table, { keyPath, autoIncrement });
      for (const { name: index, keyPath: path, multiEntry, unique } of indexes)
        store.createIndex(index, path, { multiEntry, unique });
      for (const row of rows) store.add(row);
    }
  };
  (await done(opening)).close();
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
