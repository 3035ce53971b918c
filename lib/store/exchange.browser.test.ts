import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAlive } from '../record/stored-record.ts';
import { exportFile, readExchange } from './exchange-file.ts';
import { applyImport, previewImport } from './import-file.ts';
import { fileOf, storedRecord, storedRecords } from './records.fixture.ts';
import { dumpOf, fillWithSample, now } from './starter.fixture.ts';
import { withStore } from './temporary-store.ts';
import { undoWrite } from './undo.ts';

/** A slow machine tries fewer; a failure is shown as small as it got by then. */
const RUNS = { numRuns: 25, interruptAfterTimeLimit: 30_000 };
const backup = { now, withPrivate: true };

describe('the exchange file', () => {
  it(
    'loses nothing from export to import, unknown kinds and fields, dead records and newer versions included',
    () =>
      fc.assert(
        fc.asyncProperty(storedRecords, (records) =>
          withStore(async (db) => {
            const { rejected } = await applyImport(db, fileOf(records), now);
            expect(rejected).toBe(0);
            const text = await exportFile(db, backup);
            await withStore(async (other) => {
              await applyImport(other, text, now);
              expect(await other.records.toArray()).toEqual(await db.records.toArray());
              expect(await exportFile(other, backup)).toBe(text);
            });
          }),
        ),
        RUNS,
      ),
    60_000,
  );

  it(
    'changes nothing when it is taken in twice',
    () =>
      fc.assert(
        fc.asyncProperty(storedRecords, storedRecords, (mine, theirs) =>
          withStore(async (db) => {
            await applyImport(db, fileOf(mine), now);
            await applyImport(db, fileOf(theirs), now);
            const { meta: _before, ...before } = await dumpOf(db);
            expect(await applyImport(db, fileOf(theirs), now)).toEqual({
              touched: [],
              rejected: 0,
            });
            expect(await dumpOf(db)).toMatchObject(before);
          }),
        ),
        RUNS,
      ),
    60_000,
  );

  it.each([false, true])(
    'does what its dry run says, and the undo of it gives every value back; what was deleted here comes back: %s',
    (revives) =>
      fc.assert(
        fc.asyncProperty(storedRecords, storedRecords, (mine, theirs) =>
          withStore(async (db) => {
            await applyImport(db, fileOf(mine), now);
            const before = await db.records.toArray();
            const preview = await previewImport(db, fileOf(theirs), now, { revives });
            expect(await db.records.toArray()).toEqual(before);
            const { touched, undo } = await applyImport(db, fileOf(theirs), now, { revives });
            expect(touched).toHaveLength(preview.added + preview.changed);
            expect(preview.samples.map(({ id }) => id)).toEqual(touched);
            const rows = await db.records.bulkGet(theirs.map(({ id }) => id));
            const dead = theirs.filter(
              (record, i) => isAlive(record) && !isAlive(rows[i] ?? record),
            );
            const untouched = dead.filter(({ id }) => !touched.includes(id));
            expect(preview.deletedHere).toBe(dead.length);
            if (revives) expect(dead).toEqual([]);
            expect(preview.same).toBe(theirs.length - touched.length - untouched.length);
            expect(await db.records.count()).toBe(before.length + preview.added);
            if (undo === undefined) return;
            await undoWrite(db, undo, now);
            const after = new Map((await db.records.toArray()).map((row) => [row.id, row]));
            expect([...after.keys()]).toEqual(before.map(({ id }) => id));
            for (const row of before) {
              const cleared = Object.fromEntries(
                Object.keys(after.get(row.id)?.f ?? {}).map((f) => [f, null]),
              );
              expect(after.get(row.id)?.f).toEqual({ ...cleared, ...row.f });
              expect(after.get(row.id)?.n).toBe(row.n);
              expect(after.get(row.id)?.p).toBe(row.p);
            }
          }),
        ),
        RUNS,
      ),
    60_000,
  );

  it(
    'merges the records that come several times in one file',
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(storedRecord, { maxLength: 12 }), (records) =>
          withStore(async (db) => {
            await applyImport(db, fileOf(records), now);
            await withStore(async (other) => {
              for (const record of records) await applyImport(other, fileOf([record]), now);
              expect(await other.records.toArray()).toEqual(await db.records.toArray());
            });
          }),
        ),
        RUNS,
      ),
    60_000,
  );

  it('has no sample data in it', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      expect(readExchange(await exportFile(db, backup)).records).toEqual([]);
    }));

  it('says what is wrong with a file that is none', () => {
    for (const text of ['', 'no', '[]', '{}', '<!doctype html>', fileOf([]).slice(0, -3)])
      expect(() => readExchange(text)).toThrow(/Choose a .json file|not JSON/);
  });

  it('reads a file of a newer version as far as it can, and says that it is newer', () =>
    withStore(async (db) => {
      const record = {
        id: 'client_1',
        k: 'client',
        v: 9,
        f: { name: 'A' },
        h: '0mh3kq2za-000-9f2c41d7',
      };
      const preview = await previewImport(db, fileOf([record], 2), now);
      expect(preview).toMatchObject({ newerFile: true, added: 1, rejected: [] });
    }));
});
