import * as z from 'zod/mini';
import { idSchema } from '../model/value.ts';
import { type Clock, isClock } from './clock.ts';

/** A field's value: JSON, where null says that the field was cleared. */
export type Value = unknown;

/** A record as it is stored and sent (sync.md, "Record and clock"). */
export type StoredRecord = {
  id: string;
  /** Kind. */
  k: string;
  /** Fields; sets flattened as `name/member: true`. */
  f: Record<string, Value>;
  /** Base clock of the fields. */
  h: Clock;
  /** Clocks of the fields that differ from `h`. */
  c?: Record<string, Clock>;
  /** Delete clock: alive iff some field's clock is later. */
  d?: Clock;
  /** Erase clock: nothing revives the record. */
  e?: Clock;
  /** Author, stamped by the endpoint. */
  by?: string;
  /** Schema version. */
  v: number;
};

const clockSchema = z.string().check(z.refine(isClock, 'not a clock'));

/** The longest name of a field. */
const LONGEST_NAME = 200;

/** Fields by name, whatever their values; not copied, since a pull has thousands of them. A field called `__proto__` is refused: as a plain assignment it would be lost, silently. */
const fieldsSchema = z
  .custom<Record<string, Value>>(
    (fields) => typeof fields === 'object' && fields !== null && !Array.isArray(fields),
    'takes fields by name',
  )
  .check(
    z.refine((fields) => !Object.hasOwn(fields, '__proto__'), 'no field may be called __proto__'),
    z.refine(
      (fields) => Object.keys(fields).every((name) => name.length <= LONGEST_NAME),
      `no field may have a name of more than ${LONGEST_NAME} characters`,
    ),
    // What /openapi.json says of them: a schema of our own says nothing by itself.
    z.meta({ type: 'object' }),
  );

/** The door for records from outside: the shape alone; the fields are parsed by their kind. */
export const storedRecordSchema = z
  .object({
    id: idSchema,
    k: z.string().check(z.regex(/^[a-z]{1,32}$/)),
    f: z._default(fieldsSchema, {}),
    h: clockSchema,
    c: z.optional(z.pipe(fieldsSchema, z.record(z.string(), clockSchema))),
    d: z.optional(clockSchema),
    e: z.optional(clockSchema),
    by: z.optional(z.string().check(z.maxLength(200))),
    v: z.int().check(z.gte(1)),
  })
  .check(
    // Else a foreign record of another kind could take the place of one of ours in a merge.
    z.refine(({ id, k }) => id.startsWith(`${k}_`), {
      error: 'not an id of this kind',
      path: ['id'],
    }),
    z.refine(({ f, d, e }) => d !== undefined || e !== undefined || Object.keys(f).length > 0, {
      error: 'a record without fields',
      path: ['f'],
    }),
  );

/** A record without its author: who writes it next is somebody else, or is the endpoint's to say. */
export function unsigned<T extends StoredRecord>({ by: _by, ...record }: T): Omit<T, 'by'> {
  return record;
}

/** The clock of each field. */
export function clocksOf(record: StoredRecord): Record<string, Clock> {
  return Object.fromEntries(
    Object.keys(record.f).map((field) => [field, fieldClock(record, field)]),
  );
}

/** The clock of one field. */
export function fieldClock(record: StoredRecord, field: string): Clock {
  return record.c && Object.hasOwn(record.c, field) ? (record.c[field] as Clock) : record.h;
}

/** The latest clock in a record, its delete and erase clocks included; `h` counts only by the fields that have it. */
export function latestClock(record: StoredRecord): Clock {
  const clocks = Object.keys(record.f).map((field) => fieldClock(record, field));
  return [...clocks, record.d, record.e].reduce<Clock>(
    (latest, clock) => (clock !== undefined && clock > latest ? clock : latest),
    '',
  );
}

/** Whether a record is alive: not erased, and some field is later than the delete. */
export function isAlive(record: StoredRecord): boolean {
  if (record.e !== undefined) return false;
  const { d } = record;
  return d === undefined || Object.keys(record.f).some((field) => fieldClock(record, field) > d);
}

/** The same fields and clocks with `h` and `c` in their one canonical, compressed form: `h` is the most frequent clock. */
export function compress(
  record: Omit<StoredRecord, 'h' | 'c'>,
  clocks: Record<string, Clock>,
): StoredRecord {
  const counts = new Map<Clock, number>();
  for (const clock of Object.values(clocks)) counts.set(clock, (counts.get(clock) ?? 0) + 1);
  const h = [...counts].reduce<[Clock, number]>(
    (best, [clock, n]) => (n > best[1] || (n === best[1] && clock > best[0]) ? [clock, n] : best),
    [record.e ?? record.d ?? '', 0],
  )[0];
  const c = Object.fromEntries(Object.entries(clocks).filter(([, clock]) => clock !== h));
  return { ...record, h, ...(Object.keys(c).length > 0 ? { c } : {}) };
}
