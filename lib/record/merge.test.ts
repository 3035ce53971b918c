import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeClock } from './clock.ts';
import { mergeRecords } from './merge.ts';
import { compress, fieldClock, isAlive, latestClock, type StoredRecord } from './stored-record.ts';

const clocks = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('aaaaaaaa', 'bbbbbbbb'))
  .map(([time, node]) => makeClock(time, 0, node));
const fields = fc.dictionary(
  fc.constantFrom('name', 'about', 'tags/vip', 'tags/old'),
  fc.tuple(fc.oneof(fc.integer(), fc.string({ maxLength: 3 }), fc.constant(null)), clocks),
  { minKeys: 1, maxKeys: 4 },
);
const record: fc.Arbitrary<StoredRecord> = fc
  .record({
    fields,
    d: fc.option(clocks, { nil: undefined }),
    e: fc.option(clocks, { nil: undefined, freq: 9 }),
  })
  .map(({ fields, d, e }) =>
    compress(
      {
        id: 'client_1',
        k: 'client',
        v: 1,
        f: Object.fromEntries(Object.entries(fields).map(([name, [value]]) => [name, value])),
        ...(d ? { d } : {}),
        ...(e ? { e } : {}),
      },
      Object.fromEntries(Object.entries(fields).map(([name, [, clock]]) => [name, clock])),
    ),
  );

const merge = (a: StoredRecord, b: StoredRecord) => mergeRecords(a, b).record;

describe('merge', () => {
  it('gives the same in any order', () => {
    fc.assert(
      fc.property(record, record, record, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  it('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const once = merge(a, b);
        expect(merge(once, b)).toEqual(once);
        expect(merge(once, a)).toEqual(once);
      }),
    );
  });

  it('keeps the later value of each field and every different value that lost', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const { record: merged, losers } = mergeRecords(a, b);
        if (merged.e) return;
        for (const field of Object.keys({ ...a.f, ...b.f })) {
          const times = [a, b].filter((r) => field in r.f).map((r) => fieldClock(r, field));
          expect(fieldClock(merged, field)).toBe(times.sort().at(-1));
        }
        for (const loser of losers)
          expect(fieldClock(merged, loser.field) >= loser.clock).toBe(true);
      }),
    );
  });

  it('revives a deleted record by a later edit and not by an earlier one', () => {
    const at = (time: number) => makeClock(time, 0, 'aaaaaaaa');
    const made = { id: 'client_1', k: 'client', v: 1, f: { name: 'A' }, h: at(1) };
    const deleted = { ...made, d: at(2) };
    expect(isAlive(merge(made, deleted))).toBe(false);
    const edited = { ...made, f: { name: 'B' }, h: at(3) };
    expect(isAlive(merge(deleted, edited))).toBe(true);
  });

  it('lets nothing revive an erased record, and keeps nothing of it', () => {
    const at = (time: number) => makeClock(time, 0, 'aaaaaaaa');
    const erased = { id: 'client_1', k: 'client', v: 1, f: {}, h: at(2), e: at(2) };
    const edited = { id: 'client_1', k: 'client', v: 1, f: { name: 'B' }, h: at(9) };
    const { record: merged, losers } = mergeRecords(edited, erased);
    expect(merged.f).toEqual({});
    expect(losers).toEqual([]);
    expect(latestClock(merged)).toBe(at(2));
  });
});
