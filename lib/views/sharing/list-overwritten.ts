import type { ClientsideDatabase } from '../../store/database.ts';
import type { Row } from '../../store/row.ts';
import { type ReadOverwritten, readOverwritten } from '../../store/sharing/read-overwritten.ts';
import { fieldWords } from './field-words.ts';
import type {
  OverwrittenList,
  OverwrittenView,
  WrittenLine,
  WrittenView,
} from './overwritten-view.ts';
import { readNames } from './read-names.ts';
import { recordName } from './record-name.ts';
import { valueWords } from './value-words.ts';

type Names = ReadonlyMap<string, string>;

/** How many fields of a record are told. */
const LINES = 4;
/** What stands for one of several records that were deleted together: the first of these kinds. */
const FIRST = ['client', 'engagement', 'stakeholder', 'persona', 'concern', 'note'];

/** What was written here and others' took the place of, the latest first, in people's words. */
export async function listOverwritten(
  db: ClientsideDatabase,
  limit: number,
): Promise<OverwrittenList> {
  const { found, total } = await readOverwritten(db, limit);
  const values = found.map(({ entry: { field, value } }) => (field ? { [field]: value } : {}));
  const names = await readNames(db, [...found.map(({ row }) => row.f), ...values]);
  const groups = Map.groupBy(found, ({ entry }) =>
    entry.what === 'deleted' ? entry.to : `${entry.id}/${entry.field}`,
  );
  return { rows: [...groups.values()].map((group) => viewOf(group, names)), total };
}

function viewOf(group: readonly ReadOverwritten[], names: Names): OverwrittenView {
  const sorted = group.toSorted((a, b) => orderOf(a.row) - orderOf(b.row));
  const [first, ...others] = sorted as [ReadOverwritten, ...ReadOverwritten[]];
  const { entry, row } = first;
  const { what, field, wrote, unseen = false } = entry;
  const client = row.k === 'client' ? undefined : clientOf(row, names);
  return {
    keys: sorted.map((one) => ({ id: one.entry.id, field: one.entry.field })),
    what,
    kind: row.k,
    ...recordName(row, names),
    ...(what === 'value' ? { label: labelOf(row.k, field, names) } : {}),
    ...(client ? { client } : {}),
    others: others.map((one) => recordName(one.row, names).name),
    mine: mineOf(first, names),
    theirs: theirsOf(first, names),
    wrote,
    unseen,
  };
}

function orderOf({ k }: Row): number {
  const at = FIRST.indexOf(k);
  return at < 0 ? FIRST.length : at;
}

function clientOf({ f }: Row, names: Names) {
  const name = names.get(String(f.client));
  return name === undefined ? undefined : { id: String(f.client), name };
}

function labelOf(kind: string, field: string, names: Names): string {
  const { label, member } = fieldWords(kind, field);
  return member === undefined ? label : `${label} “${names.get(member) ?? member}”`;
}

function mineOf(
  { entry: { what, field, value }, row, at }: ReadOverwritten,
  names: Names,
): WrittenView {
  if (what === 'revived') return { lines: [], at };
  if (what === 'deleted') return { lines: linesOf(row.k, value as Row['f'], names), at };
  const { text, ...known } = valueWords(field, value, names);
  return { lines: [{ text }], at, ...known };
}

function theirsOf({ entry, row, standing }: ReadOverwritten, names: Names): WrittenView {
  const { value, fields, ...since } = standing;
  if (fields) return { lines: linesOf(row.k, fields, names), ...since };
  if (!('value' in standing)) return { lines: [], ...since };
  const { text, by: _by, ...known } = valueWords(entry.field, value, names);
  return { lines: [{ text }], ...since, ...known };
}

/** The fields of a record that a person can read, the first of them. */
function linesOf(kind: string, fields: Row['f'], names: Names): WrittenLine[] {
  return Object.entries(fields)
    .filter(([field]) => !/^(?:client|of|rank|at|by)$/.test(field))
    .map(([field, value]) => {
      const { text } = valueWords(field, value, names);
      return { label: labelOf(kind, field, names), text };
    })
    .slice(0, LINES);
}
