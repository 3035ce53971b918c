import type { KindName } from '../model/kinds.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { sortName, wordsOf } from '../store/name-words.ts';
import type { Row } from '../store/row.ts';

/** How many index entries of each word are looked through: more only when fewer did not tell. */
const DEPTHS = [500, 5_000, 100_000];
/** Rows that are read at a time while looking for those that have every word. */
const CHUNK = 100;
/** The most words of one name in the index: one row comes up this often at most. */
const WORDS_OF_A_NAME = 12;
const LAST = '\uffff';

/** The rows of a kind whose name begins with the text, then those where each word of it begins a word; at most `limit`, with bounded work however many match. */
export async function matchRows(
  db: ClientsideDatabase,
  kind: KindName,
  text: string,
  limit: number,
  signal?: AbortSignal,
): Promise<Row[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const found = await rowsByStart(db, kind, text, limit);
  signal?.throwIfAborted();
  if (found.length >= limit) return found;
  const known = new Set(found.map((row) => row.id));
  const ids = await idsByWords(db, kind, words, limit, signal);
  signal?.throwIfAborted();
  const fresh = ids.filter((id) => !known.has(id));
  const more = await rowsWithWords(db, kind, words, fresh, limit - found.length, signal);
  return [...found, ...more];
}

function rowsByStart(
  db: ClientsideDatabase,
  kind: KindName,
  text: string,
  limit: number,
): Promise<Row[]> {
  const start = sortName(text);
  return db.records
    .where('[k+n]')
    .between([kind, start], [kind, start + LAST])
    .limit(limit)
    .toArray();
}

/** Ids that may have every word, whole words before longer ones. */
async function idsByWords(
  db: ClientsideDatabase,
  kind: KindName,
  words: readonly string[],
  limit: number,
  signal?: AbortSignal,
): Promise<string[]> {
  if (words.length === 1) return idsOfWord(db, kind, words[0] ?? '', (limit + 1) * WORDS_OF_A_NAME);
  const telling = words.toSorted((a, b) => b.length - a.length).slice(0, 3);
  let common: string[] = [];
  for (const depth of DEPTHS) {
    const lists = await Promise.all(telling.map((word) => idsOfWord(db, kind, word, depth)));
    signal?.throwIfAborted();
    // A list that ends before the depth is complete: nothing outside it can match.
    const complete = lists.filter((list) => list.length < depth);
    if (complete.length > 0) return inAll(complete);
    common = inAll(lists);
    if (common.length >= 2 * limit) break;
  }
  return common;
}

async function idsOfWord(
  db: ClientsideDatabase,
  kind: KindName,
  word: string,
  limit: number,
): Promise<string[]> {
  const start = `${kind}/${word}`;
  return db.records
    .where('w')
    .between(start, start + LAST)
    .limit(limit)
    .primaryKeys();
}

/** The distinct ids that are in each list, in the order of the shortest. */
function inAll(lists: readonly string[][]): string[] {
  const [shortest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return [...new Set(shortest)].filter((id) => sets.every((set) => set.has(id)));
}

async function rowsWithWords(
  db: ClientsideDatabase,
  kind: KindName,
  words: readonly string[],
  ids: readonly string[],
  limit: number,
  signal?: AbortSignal,
): Promise<Row[]> {
  const distinct = [...new Set(ids)];
  const found: Row[] = [];
  for (let at = 0; at < distinct.length && found.length < limit; at += CHUNK) {
    const rows = await db.records.bulkGet(distinct.slice(at, at + CHUNK));
    signal?.throwIfAborted();
    for (const row of rows) if (row && hasWords(row, kind, words)) found.push(row);
  }
  return found.slice(0, limit);
}

function hasWords(row: Row, kind: KindName, words: readonly string[]): boolean {
  return words.every((word) => row.w?.some((entry) => entry.startsWith(`${kind}/${word}`)));
}
