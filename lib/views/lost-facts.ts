import type { ClientsideDatabase } from '../store/database.ts';
import { clipText } from './clip-text.ts';
import { readNames } from './sharing/read-names.ts';
import { valueWords } from './sharing/value-words.ts';

/** How long a card says of a fact that another's took the place of one's own, in milliseconds. */
const TOLD = 30 * 86_400_000;

/** As much of a value as a line bears, in UTF-16 code units. */
const LONGEST = 60;

/** A field of a record. */
type Place = [id: string, field: string];

/** Where others' later values lately took the place of what this person wrote. */
export function lostSince(db: ClientsideDatabase, now: number): Promise<Place[]> {
  return db.overwritten
    .where('open')
    .above(now - TOLD)
    .primaryKeys();
}

/** What was lost of some stakeholders, by `id/field`, in a sentence. */
export async function lostFacts(
  db: ClientsideDatabase,
  keys: readonly Place[],
  people: readonly string[],
): Promise<Map<string, string>> {
  const ids = new Set(people);
  const wanted = keys.filter(([id, field]) => field !== '' && ids.has(id));
  if (wanted.length === 0) return new Map();
  const [entries, rows] = await Promise.all([
    db.overwritten.bulkGet(wanted),
    db.records.bulkGet(wanted.map(([id]) => id)),
  ]);
  const standing = wanted.map(([, field], i) => rows[i]?.f[field]);
  const names = await readNames(
    db,
    wanted.flatMap(([, field], i) => [{ [field]: entries[i]?.value }, { [field]: standing[i] }]),
  );
  const sentences = wanted.map(([id, field], i): [string, string] => {
    const { value, wrote, by } = entries[i] ?? {};
    const [mine, theirs] = [valueWords(field, value, names), valueWords(field, standing[i], names)];
    const deeds = [
      wrote ? 'You wrote' : 'It said here',
      `${theirs.by ?? by ?? 'A colleague'} wrote`,
    ];
    const said = `${deeds[0]} ${clipped(mine.text)}; ${deeds[1]} ${clipped(theirs.text)}`;
    return [`${id}/${field}`, said];
  });
  return new Map(sentences);
}

function clipped(text: string): string {
  return clipText(text, LONGEST);
}
