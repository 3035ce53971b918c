import type { KindName } from '../model/kinds.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { sortName, wordsOf } from '../store/name-words.ts';
import type { Row } from '../store/row.ts';

/** How many index entries of each word are looked through: more only when fewer did not tell. */
const SHALLOW = 500;
const DEPTHS = [SHALLOW, 5_000, 100_000];
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
  const look = { db, kind, words, known, limit: limit - found.length, signal };
  return [...found, ...(await rowsByWords(look))];
}

/** Rows of a kind with some words, at most `limit`, without those that are known. */
type Look = {
  db: ClientsideDatabase;
  kind: KindName;
  words: readonly string[];
  known: ReadonlySet<string>;
  limit: number;
  signal: AbortSignal | undefined;
};

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

/** The rows that have every word, whole words before longer ones. */
async function rowsByWords(look: Look): Promise<Row[]> {
  const { words, known, limit } = look;
  if (words.length === 1) {
    const most = (known.size + limit + 1) * WORDS_OF_A_NAME;
    return rowsWithWords(look, await idsOfWord(look, words[0] ?? '', most));
  }
  const telling = words.toSorted((a, b) => b.length - a.length).slice(0, 3);
  let common: string[] = [];
  for (const depth of DEPTHS) {
    const lists = await Promise.all(telling.map((word) => idsOfWord(look, word, depth)));
    // A list that ends before the depth is complete: nothing outside it can match.
    const complete = lists.filter((list) => list.length < depth);
    if (complete.length > 0) return rowsWithWords(look, inAll(complete));
    common = inAll(lists);
    if (common.length >= 2 * (known.size + limit)) break;
    if (depth > SHALLOW) continue;
    // Where both words are frequent, enough of those with one have the other, too: sooner found than by long lists.
    const near = await rowsWithWords(look, lists[0] ?? []);
    if (near.length >= limit) return near;
  }
  return rowsWithWords(look, common);
}

async function idsOfWord(
  { db, kind, signal }: Look,
  word: string,
  limit: number,
): Promise<string[]> {
  signal?.throwIfAborted();
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
  { db, kind, words, known, limit, signal }: Look,
  ids: readonly string[],
): Promise<Row[]> {
  signal?.throwIfAborted();
  const distinct = [...new Set(ids)].filter((id) => !known.has(id));
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
