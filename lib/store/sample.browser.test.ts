import { describe, expect, it } from 'vitest';
import type { ClientsideDatabase } from './database.ts';
import { readEntity, readLink, readOwned } from './read.ts';
import { putSampleBack, removeSample } from './remove-sample.ts';
import { revisionOf } from './revision.ts';
import { hasOwnClients, hasSample, sampleIds } from './sample-trace.ts';
import { dumpOf, fillWithSample, now, payroll } from './starter.fixture.ts';
import { loadOffering, starterState } from './starter.ts';
import { withStore } from './temporary-store.ts';
import { undoWrite } from './undo.ts';
import { addNote } from './verbs/add-note.ts';
import { createFromRecord, linkRecord, refuseRecord, unlinkRecord } from './verbs/link-record.ts';
import { savePerson } from './verbs/save-person.ts';
import { startEngagement } from './verbs/start-engagement.ts';
import { writeRecords } from './write.ts';

const NORTHWIND = 'client_sample-northwind';
const context = { client: NORTHWIND, by: 'Ann', now };
const page = {
  key: 'salesforce:org:001',
  system: 'salesforce',
  kind: 'client',
  name: 'Northwind',
} as const;

/** What is left in the store beside the last clock, which says nothing of the sample. */
async function trace(db: ClientsideDatabase) {
  const { meta = [], ...tables } = await dumpOf(db);
  const others = meta.filter(
    (entry) => !/^(?:last-clock$|revision$|own-node:)/.test((entry as { key: string }).key),
  );
  return Object.values({ ...tables, others }).flat();
}

/** An own client whose engagement runs the offering. */
async function useOffering(db: ClientsideDatabase, id = 'client_own') {
  await writeRecords(db, [{ k: 'client', id, fields: { name: 'Own' } }], { now, label: 'Own' });
  return startEngagement(
    db,
    { client: id, by: 'Ann', now },
    { name: 'Go', offering: 'offering_payroll' },
  );
}

describe('the sample data', () => {
  it('comes with its offering, and not a record of it is in the outbox', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      const { offerings, sample } = await starterState(db);
      expect(sample).toBe(true);
      expect(offerings).toMatchObject([{ id: 'offering_payroll' }]);
      expect(offerings[0]?.personas).toBeGreaterThanOrEqual(8);
      expect(await db.outbox.count()).toBe(0);
      expect(await db.records.where('local').equals('sample').count()).toBe(
        await db.records.count(),
      );
    }));

  it('is no client of one’s own', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      expect(await hasOwnClients(db)).toBe(false);
      await useOffering(db);
      expect(await hasOwnClients(db)).toBe(true);
    }));

  it('changes nothing when it is loaded twice', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      const before = await db.records.toArray();
      expect(await fillWithSample(db, now + 86_400_000)).toEqual({ touched: [] });
      expect(await db.records.toArray()).toEqual(before);
    }));

  it('goes without a trace, with all that was added, deleted, corrected and undone on it', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      const { touched } = await addNote(db, context, {
        kind: 'promise',
        provenance: 'client-said',
        visibility: 'private',
        text: 'Between us',
      });
      await writeRecords(
        db,
        [
          {
            k: 'commitment',
            id: 'commitment_1',
            fields: { client: NORTHWIND, text: 'x', basis: touched[0] },
          },
        ],
        { now, label: 'Derived' },
      );
      const person = await savePerson(db, context, { name: 'Zoe', how: 'asked', title: 'CFO' });
      await savePerson(db, context, { id: person.touched[0] ?? '', name: 'Zoë', how: 'asked' });
      await linkRecord(db, page, { client: NORTHWIND }, now);
      await unlinkRecord(db, page.key, now);
      const undone = await linkRecord(db, page, { client: NORTHWIND }, now);
      await undoWrite(db, undone.undo ?? 0, now);
      await removeSample(db);
      expect(await trace(db)).toEqual([]);
    }));

  it('is put back as it was, with its history and how to take its edits back, for whoever has looked meanwhile', () =>
    withStore(async (db) => {
      await loadOffering(db, payroll, now);
      await fillWithSample(db);
      const person = await savePerson(db, context, { name: 'Zoe', how: 'asked', title: 'CFO' });
      await savePerson(db, context, { id: person.touched[0] ?? '', name: 'Zoë', how: 'asked' });
      const all = () => Promise.all(db.all.map((table) => table.toArray()));
      const before = await all();
      const revision = await revisionOf(db);
      const taken = await removeSample(db);
      const between = await revisionOf(db);
      await putSampleBack(db, taken);
      expect(new Set([revision, between, await revisionOf(db)]).size).toBe(3);
      const bare = (tables: unknown[][]) => tables.slice(0, -1);
      expect(bare(await all())).toEqual(bare(before));
    }));

  it('is put back beside what became one’s own meanwhile, which stays one’s own and in the queue', () =>
    withStore(async (db) => {
      const { undo = 0 } = await fillWithSample(db);
      const taken = await removeSample(db);
      await loadOffering(db, payroll, now);
      await useOffering(db);
      const own = await db.records.toArray();
      const waiting = await db.outbox.toArray();
      await putSampleBack(db, taken);
      expect(await hasSample(db)).toBe(true);
      expect(await db.records.bulkGet(own.map(({ id }) => id))).toEqual(own);
      expect(await db.outbox.toArray()).toEqual(waiting);
      const left =
        taken.rows.length - own.filter(({ id }) => taken.rows.some((row) => row.id === id)).length;
      expect((await db.undo.get(undo))?.records).toBe(left);
      await undoWrite(db, undo, now);
      expect(await db.records.toArray()).toEqual(own);
      await putSampleBack(db, taken);
      await removeSample(db);
      expect(await db.records.toArray()).toEqual(own);
      expect(await db.outbox.toArray()).toEqual(waiting);
    }));

  it('comes back fresh after it was removed', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      const before = await db.records.toArray();
      await savePerson(db, context, { name: 'Zoe', how: 'asked' });
      await removeSample(db);
      expect(await hasSample(db)).toBe(false);
      await fillWithSample(db);
      expect(await db.records.toArray()).toEqual(before);
      expect(await db.outbox.count()).toBe(0);
    }));

  it('is undone like any write, without a trace', () =>
    withStore(async (db) => {
      const { undo } = await fillWithSample(db);
      await undoWrite(db, undo ?? 0, now);
      expect(await trace(db)).toEqual([]);
    }));

  it('leaves an offering that was in before', () =>
    withStore(async (db) => {
      await loadOffering(db, payroll, now);
      const own = await db.records.toArray();
      await fillWithSample(db);
      await removeSample(db);
      expect(await db.records.toArray()).toEqual(own);
      expect(await db.outbox.count()).toBe(own.length);
    }));

  it('gives the offering to a client of one’s own that runs it, whole and shared', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      await useOffering(db);
      await removeSample(db);
      expect(await readEntity(db, 'client', NORTHWIND)).toBeUndefined();
      expect((await readOwned(db, 'offering_payroll')).castrole?.length).toBeGreaterThanOrEqual(8);
      expect((await readOwned(db, 'persona_payroll-sally')).concern?.length).toBeGreaterThan(0);
      expect(await db.outbox.count()).toBe(await db.records.count());
    }));

  it('gives the offering to the person who adds it, even when it came with the sample', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      await loadOffering(db, payroll, now);
      await removeSample(db);
      expect((await starterState(db)).offerings).toHaveLength(1);
      expect(await db.outbox.get('offering_payroll')).toBeDefined();
    }));

  it('keeps a persona that the person added to the cast', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      await writeRecords(
        db,
        [
          {
            k: 'castrole',
            id: 'castrole_own',
            fields: { offering: 'offering_payroll', persona: 'persona_payroll-sally', rank: 'z' },
          },
        ],
        { now, label: 'Cast' },
      );
      await removeSample(db);
      expect(await readEntity(db, 'offering', 'offering_payroll')).toBeDefined();
      expect(await sampleIds(db)).toEqual([]);
    }));

  it('shares the link of a page that moves from a sample client to one’s own', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      await linkRecord(db, page, { client: NORTHWIND }, now);
      await unlinkRecord(db, page.key, now);
      await createFromRecord(db, page, 'Northwind for real', now);
      await removeSample(db);
      const link = await readLink(db, page.key);
      expect(link?.client).toMatch(/^client_/);
      expect(await db.outbox.get(link?.id ?? '')).toBeDefined();
    }));

  it('takes the link of a page that moves to a sample client out of the outbox, and undo puts it back', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      await createFromRecord(db, page, 'Own', now);
      const link = (await readLink(db, page.key))?.id ?? '';
      expect(await db.outbox.get(link)).toBeDefined();
      const { undo } = await linkRecord(db, page, { client: NORTHWIND }, now);
      expect(await db.outbox.get(link)).toBeUndefined();
      await undoWrite(db, undo ?? 0, now);
      expect(await db.outbox.get(link)).toBeDefined();
      expect((await db.records.get(link))?.local).toBeUndefined();
    }));

  it('keeps "not a client" when it was first linked to a sample client', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      await linkRecord(db, page, { client: NORTHWIND }, now);
      await refuseRecord(db, page, now);
      await removeSample(db);
      expect(await readLink(db, page.key)).toMatchObject({ refused: true });
    }));

  it('leaves the undo of other writes alone', () =>
    withStore(async (db) => {
      const own = await writeRecords(
        db,
        [{ k: 'client', id: 'client_own', fields: { name: 'Own' } }],
        { now, label: 'Own' },
      );
      await fillWithSample(db);
      await removeSample(db);
      await undoWrite(db, own.undo ?? 0, now);
      expect(await trace(db)).toEqual([]);
    }));
});
