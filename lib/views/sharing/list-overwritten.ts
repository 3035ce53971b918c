import { clockTime } from '../../record/clock.ts';
import { fieldClock, isAlive, latestClock } from '../../record/stored-record.ts';
import type { ClientsideDatabase, OverwrittenEntry } from '../../store/database.ts';
import type { Row } from '../../store/row.ts';
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

/** An entry with the record it is about. */
type Met = { entry: OverwrittenEntry; row: Row };
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
  const open = db.overwritten.where('open').above(0);
  const [entries, total] = await Promise.all([
    open.clone().reverse().limit(limit).toArray(),
    open.count(),
  ]);
  const rows = await db.records.bulkGet(entries.map(({ id }) => id));
  const met = entries.flatMap((entry, i): Met[] => {
    const row = rows[i];
    return row ? [{ entry, row }] : [];
  });
  const values = met.map(({ entry: { field, value } }) => (field ? { [field]: value } : {}));
  const names = await readNames(db, [...met.map(({ row }) => row.f), ...values]);
  const groups = Map.groupBy(met, ({ entry }) =>
    entry.what === 'deleted' ? entry.to : `${entry.id}/${entry.field}`,
  );
  return { rows: [...groups.values()].map((group) => viewOf(group, names)), total };
}

function viewOf(group: readonly Met[], names: Names): OverwrittenView {
  const sorted = group.toSorted((a, b) => orderOf(a.row) - orderOf(b.row));
  const [{ entry, row }, ...others] = sorted as [Met, ...Met[]];
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
    mine: mineOf(entry, row, names),
    theirs: theirsOf(entry, row, names),
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
  { what, field, value, clock }: OverwrittenEntry,
  row: Row,
  names: Names,
): WrittenView {
  const at = clockTime(clock);
  if (what === 'revived') return { lines: [], at };
  if (what === 'deleted') return { lines: linesOf(row.k, value as Row['f'], names), at };
  const { text, ...known } = valueWords(field, value, names);
  return { lines: [{ text }], at, ...known };
}

/** What stands now, which may be a third one's by now. */
function theirsOf({ what, field, to, by }: OverwrittenEntry, row: Row, names: Names): WrittenView {
  const author = (clock: string) => (latestClock(row) === clock ? row.by : undefined);
  const named = (name: string | undefined) => (name === undefined ? {} : { by: name });
  if (what === 'value' && isAlive(row)) {
    const clock = fieldClock(row, field);
    const { text, by: own, ...known } = valueWords(field, row.f[field], names);
    const name = author(clock) ?? own ?? (clock === to ? by : undefined);
    return { lines: [{ text }], at: clockTime(clock), ...known, ...named(name) };
  }
  const fate = { at: clockTime(what === 'value' ? (row.d ?? to) : to) };
  if (what !== 'revived') return { lines: [], ...fate, ...named(by ?? author(row.d ?? to)) };
  const later = Object.entries(row.f).filter(([name]) => fieldClock(row, name) > (row.d ?? ''));
  return { lines: linesOf(row.k, Object.fromEntries(later), names), ...fate, ...named(by) };
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
