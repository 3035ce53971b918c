import { describe, expect, it } from 'vitest';
import { clockTime, makeClock } from '../record/clock.ts';
import { isAlive, latestClock, type StoredRecord } from '../record/stored-record.ts';
import type { ClientsideDatabase } from './database.ts';
import { exportFile } from './exchange-file.ts';
import { applyImport, previewImport } from './import-file.ts';
import { removeOffering } from './offering.ts';
import { readEntity, readOwned } from './read.ts';
import { fileOf } from './records.fixture.ts';
import { removeSample } from './remove-sample.ts';
import { fillWithSample, now, payroll } from './starter.fixture.ts';
import { loadOffering } from './starter.ts';
import { withStore } from './temporary-store.ts';
import { undoWrite } from './undo.ts';
import { addNote } from './verbs/add-note.ts';
import { writeRecords } from './write.ts';

const DAY = 86_400_000;
const at = (time: number) => makeClock(time, 0, 'zzzzzzzz');
const acme = (f: Record<string, unknown>, time: number): StoredRecord => ({
  id: 'client_1',
  k: 'client',
  v: 1,
  f,
  h: at(time),
});
const write = (db: ClientsideDatabase, fields: Record<string, unknown>) =>
  writeRecords(db, [{ k: 'client', id: 'client_1', fields }], { now, label: 'x' });

describe('importing', () => {
  it('keeps what it can’t take raw with the reason, once, beside what it takes', () =>
    withStore(async (db) => {
      const h = at(1);
      const bad = [
        { ...acme({ name: 7 }, 1), id: 'client_2' },
        { ...acme({ name: 'A' }, 1), id: 'note_1' },
        { ...acme({ name: 'A' }, 1), h: 'yesterday' },
        JSON.parse(
          `{"id":"client_3","k":"client","v":1,"h":"${h}","f":{"__proto__":{"x":1},"name":"A"}}`,
        ),
        { id: 'persona_1', k: 'persona', v: 1, h, f: { floor: ['sponsor'] } },
        { ...acme({ name: 'A', later: 'x'.repeat(300_000) }, 1), id: 'client_4' },
        { id: 'client_5', k: 'client', v: 1, f: {}, h },
        null,
        'client_6',
      ];
      const text = fileOf([...bad, acme({ name: 'Good' }, 1)]);
      const { rejected } = await previewImport(db, text, now);
      expect(rejected.map(({ id, reason }) => [id, reason.split(':')[0]])).toEqual([
        ['client_2', 'field name'],
        ['note_1', 'id'],
        ['client_1', 'h'],
        ['client_3', 'f'],
        ['persona_1', 'field floor'],
        ['client_4', 'larger than 256 KiB'],
        ['client_5', 'f'],
        [undefined, 'record'],
        [undefined, 'record'],
      ]);
      expect(await applyImport(db, text, now)).toMatchObject({
        rejected: 9,
        touched: ['client_1'],
      });
      await applyImport(db, text, now + 1);
      const kept = await db.quarantine.toArray();
      expect(kept.map(({ raw }) => raw)).toEqual(bad);
      expect(Object.prototype).not.toHaveProperty('x');
    }));

  it('takes the good ones when one record is nested deeper than anything can keep', () =>
    withStore(async (db) => {
      const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
      const text = fileOf([
        { ...acme({ later: 'DEEP' }, 1), id: 'client_9' },
        acme({ name: 'A' }, 1),
      ]);
      const done = await applyImport(db, text.replace('"DEEP"', deep), now);
      expect(done).toMatchObject({ touched: ['client_1'], rejected: 1 });
      const [kept] = await db.quarantine.toArray();
      expect(kept).toMatchObject({
        reason: 'nested deeper than 100 levels',
        raw: { id: 'client_9' },
      });
    }));

  it('is called by how many records it brought, of which one is not several', () =>
    withStore(async (db) => {
      const label = async (n = 0) => (await db.undo.get(n))?.label;
      const one = await applyImport(db, fileOf([acme({ name: 'Acme' }, 1)]), now);
      expect(await label(one.undo)).toBe('Imported 1 record');
      const others = ['client_2', 'client_3'].map((id) => ({ ...acme({ name: id }, 1), id }));
      const two = await applyImport(db, fileOf(others), now);
      expect(await label(two.undo)).toBe('Imported 2 records');
    }));

  it('gives what was rejected back in a backup, as it came', () =>
    withStore(async (db) => {
      const bad = { ...acme({ name: 7 }, 1), extra: [1, null] };
      await applyImport(db, fileOf([bad]), now);
      expect(JSON.parse(await exportFile(db, { now, withPrivate: true })).records).toEqual([bad]);
      expect(JSON.parse(await exportFile(db, { now, withPrivate: false })).records).toEqual([]);
    }));

  it('takes clocks from the future as the time of the import, so that later edits win', () =>
    withStore(async (db) => {
      const future = acme({ name: 'Future' }, now + 400 * DAY);
      const text = fileOf([future]);
      await applyImport(db, text, now);
      const row = await db.records.get('client_1');
      expect(row && clockTime(latestClock(row))).toBeLessThanOrEqual(now + 1);
      expect(await applyImport(db, text, now + 5)).toMatchObject({ touched: [] });
      await write(db, { name: 'Edited' });
      const edited = await db.records.get('client_1');
      expect(edited && row && latestClock(edited) > latestClock(row)).toBe(true);
      expect(await readEntity(db, 'client', 'client_1')).toMatchObject({ name: 'Edited' });
    }));

  it('does not let one field from the future carry the others of its record over newer ones', () =>
    withStore(async (db) => {
      await write(db, { name: 'Here', about: 'Here' });
      const old = acme({ name: 'Old', about: 'Future' }, now - 30 * DAY);
      const mixed = { ...old, c: { about: at(now + 30 * DAY) } };
      const preview = await previewImport(db, fileOf([mixed]), now);
      expect(preview).toMatchObject({ changed: 1, olderLost: 1 });
      expect(preview.samples[0]?.fields).toEqual(['about']);
      await applyImport(db, fileOf([mixed]), now);
      expect(await readEntity(db, 'client', 'client_1')).toMatchObject({
        name: 'Here',
        about: 'Future',
      });
    }));

  it.each([
    ['in 1970', 0],
    ['a month ago', now - 30 * DAY],
  ])('lets nothing older win where this device lives %s', (_when, then) =>
    withStore(async (db) => {
      const removed = { ...acme({ name: 'Old' }, now), id: 'client_2' };
      const text = fileOf([acme({ name: 'Old', about: 'Old' }, now), removed]);
      const newer = { ...acme({ name: 'New', about: 'Old' }, now), c: { name: at(now + 2) } };
      await applyImport(db, fileOf([newer, { ...removed, d: at(now + 2) }]), now + 3);
      const before = await db.records.toArray();
      await applyImport(db, text, then);
      expect(await db.records.toArray()).toEqual(before);
      const mixed = { ...acme({ name: 'Old', about: 'Newer' }, now), c: { about: at(now + 4) } };
      await applyImport(db, fileOf([mixed]), then);
      expect((await db.records.get('client_1'))?.f).toEqual({ name: 'New', about: 'Newer' });
    }),
  );

  it('keeps the fate of records that were deleted or revived in the future', () =>
    withStore(async (db) => {
      const dead = { ...acme({ name: 'A' }, now + DAY), d: at(now + 2 * DAY) };
      const alive = { ...acme({ name: 'B' }, now + 2 * DAY), id: 'client_2', d: at(now + DAY) };
      await applyImport(db, fileOf([dead, alive]), now);
      const rows = await db.records.bulkGet(['client_1', 'client_2']);
      expect(rows.map((row) => row && isAlive(row))).toEqual([false, true]);
      expect(await applyImport(db, fileOf([dead, alive]), now + 9)).toMatchObject({ touched: [] });
    }));

  it('writes later edits with later clocks than what came slightly ahead', () =>
    withStore(async (db) => {
      const ahead = acme({ name: 'Ahead' }, now + 60_000);
      const future = { ...acme({ name: 'F' }, now + 99 * DAY), id: 'client_2' };
      await applyImport(db, fileOf([ahead, future]), now);
      await write(db, { name: 'Mine' });
      expect((await db.outbox.get('client_1'))?.clock.localeCompare(at(now + 60_000))).toBe(1);
      await applyImport(db, fileOf([ahead]), now);
      expect(await readEntity(db, 'client', 'client_1')).toMatchObject({ name: 'Mine' });
    }));

  it('keeps unknown fields when a record is edited here and exported again', () =>
    withStore(async (db) => {
      await applyImport(db, fileOf([{ ...acme({ name: 'A', mood: { v: 3 } }, 1), v: 4 }]), now);
      await write(db, { name: 'B' });
      const [record] = JSON.parse(await exportFile(db, { now, withPrivate: false })).records;
      expect(record).toMatchObject({ v: 4, f: { name: 'B', mood: { v: 3 } } });
    }));

  it('never overwrites a note, and says which it left', () =>
    withStore(async (db) => {
      await write(db, { name: 'A' });
      const words = { kind: 'quote', provenance: 'client-said', visibility: 'team' } as const;
      await addNote(db, { client: 'client_1', by: 'Ann', now }, { ...words, text: 'Said' });
      const file = JSON.parse(await exportFile(db, { now, withPrivate: true }));
      const note = file.records.find((record: StoredRecord) => record.k === 'note');
      note.f.text = 'Never said';
      note.h = at(now + 1000);
      const { rejected } = await applyImport(db, JSON.stringify(file), now);
      expect(rejected).toBe(1);
      expect((await readOwned(db, 'client_1')).note?.[0]?.text).toBe('Said');
      expect((await db.quarantine.toArray())[0]?.reason).toMatch(/never overwritten/);
    }));

  it('counts what was deleted here since the file was made, and brings it back only where that is meant', () =>
    withStore(async (db) => {
      await loadOffering(db, payroll, now);
      await write(db, { name: 'Anna' });
      const all = await db.records.count();
      const text = await exportFile(db, { now, withPrivate: true });
      await removeOffering(db, 'offering_payroll', now + 1);
      const gone = await db.records.filter((row) => !isAlive(row)).count();
      const same = all - gone;
      expect(gone).toBeGreaterThan(100);
      const erased = { id: 'client_1', k: 'client', v: 1, f: {}, h: at(now), e: at(now + 2) };
      await applyImport(db, fileOf([erased]), now + 2);
      const none = { added: 0, changed: 0, back: 0, same: same - 1, erasedHere: 1 };
      expect(await previewImport(db, text, now + 3)).toMatchObject({ ...none, deletedHere: gone });
      expect(await applyImport(db, text, now + 3)).toMatchObject({ touched: [] });
      const preview = await previewImport(db, text, now + 4, { revives: true });
      const changed = { changed: gone, back: gone, deletedHere: 0 };
      expect(preview).toMatchObject({ ...none, ...changed });
      const { undo, touched } = await applyImport(db, text, now + 4, { revives: true });
      expect(touched).toHaveLength(gone);
      expect(await readEntity(db, 'offering', 'offering_payroll')).toBeDefined();
      expect(await db.records.filter((row) => !isAlive(row)).primaryKeys()).toEqual(['client_1']);
      await undoWrite(db, undo ?? 0, now + 5);
      expect(await db.records.filter((row) => !isAlive(row)).count()).toBe(gone + 1);
    }));

  it('erases for good: fields, history and undo go, and nothing brings them back', () =>
    withStore(async (db) => {
      const made = await write(db, { name: 'Anna Secret' });
      await write(db, { name: 'Anna' });
      const erased = { id: 'client_1', k: 'client', v: 1, f: {}, h: at(now), e: at(now) };
      expect(await previewImport(db, fileOf([erased]), now)).toMatchObject({ changed: 1, gone: 1 });
      const { undo } = await applyImport(db, fileOf([erased]), now);
      expect(
        JSON.stringify([
          await db.records.toArray(),
          await db.history.toArray(),
          await db.undosteps.toArray(),
        ]),
      ).not.toContain('Anna');
      for (const n of [undo, made.undo]) await undoWrite(db, n ?? 0, now).catch(() => undefined);
      await write(db, { name: 'Anna' });
      await applyImport(db, fileOf([acme({ name: 'Anna' }, now + 1000)]), now);
      expect(await readEntity(db, 'client', 'client_1')).toBeUndefined();
      expect(await db.records.get('client_1')).toMatchObject({ f: {}, e: at(now) });
    }));

  it('makes the library in a file the person’s own, even when the sample had brought it', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      const persona = await db.records.get('persona_payroll-sally');
      const { p: _p, n: _n, w: _w, local: _l, ...record } = persona ?? ({} as never);
      expect(await applyImport(db, fileOf([record]), now)).toMatchObject({ touched: [] });
      await removeSample(db);
      expect(await readEntity(db, 'persona', 'persona_payroll-sally')).toBeDefined();
      expect(await readEntity(db, 'offering', 'offering_payroll')).toBeDefined();
    }));
});
