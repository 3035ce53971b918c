import { describe, expect, it } from 'vitest';
import { isAlive } from '../record/stored-record.ts';
import type { ClientsideDatabase } from './database.ts';
import { removeOffering } from './offering.ts';
import { readByName, readEntity, readLink, readOwned } from './read.ts';
import { now, payroll } from './starter.fixture.ts';
import { loadOffering } from './starter.ts';
import { withStore } from './temporary-store.ts';
import { undoWrite } from './undo.ts';
import { addRating } from './verbs/add-rating.ts';
import { createFromRecord, linkRecord, refuseRecord, unlinkRecord } from './verbs/link-record.ts';
import { savePerson } from './verbs/save-person.ts';
import { startEngagement } from './verbs/start-engagement.ts';
import { type Receipt, writeRecords } from './write.ts';

const ACME = 'client_acme';
const context = { client: ACME, by: 'Ann', now };
const page = { key: 'tryton:db:5', system: 'tryton', kind: 'client', name: 'Acme' } as const;

const write = (db: ClientsideDatabase, fields: Record<string, unknown>, id = ACME) =>
  writeRecords(db, [{ k: 'client', id, fields }], { now, label: 'test' });
const undo = (db: ClientsideDatabase, receipt: Receipt) => undoWrite(db, receipt.undo ?? 0, now);

describe('undoing', () => {
  it('is done once', () =>
    withStore(async (db) => {
      const receipt = await write(db, { name: 'Acme' });
      await undo(db, receipt);
      await expect(undo(db, receipt)).rejects.toMatchObject({ report: { code: 'missing' } });
    }));

  it('takes back one write after the other, to the very first', () =>
    withStore(async (db) => {
      const made = await write(db, { name: 'A' });
      const first = await write(db, { name: 'B' });
      const second = await write(db, { name: 'C', about: 'c' });
      const gone = await writeRecords(db, [{ k: 'client', id: ACME, remove: true }], {
        now,
        label: 'x',
      });
      await undo(db, gone);
      expect(await readEntity(db, 'client', ACME)).toMatchObject({ name: 'C', about: 'c' });
      await undo(db, second);
      await undo(db, first);
      expect(await readEntity(db, 'client', ACME)).toMatchObject({ name: 'A' });
      await undo(db, made);
      expect(await db.records.count()).toBe(0);
      expect(await db.outbox.count()).toBe(0);
      expect(await db.history.count()).toBe(0);
    }));

  it('keeps what it takes back in the history', () =>
    withStore(async (db) => {
      await write(db, { name: 'A' });
      await undo(db, await write(db, { name: 'B' }));
      const values = (await db.history.toArray()).map((entry) => entry.value);
      expect(values).toEqual(['A', 'B']);
    }));

  it('keeps a record that somebody changed after it was made, and says so', () =>
    withStore(async (db) => {
      const made = await write(db, { name: 'Acme' });
      await write(db, { about: 'Worth keeping' });
      await expect(undo(db, made)).rejects.toMatchObject({ report: { code: 'changed-since' } });
      expect(await readEntity(db, 'client', ACME)).toMatchObject({ name: 'Acme' });
    }));

  it('keeps a client that somebody was added to, and takes back only the link', () =>
    withStore(async (db) => {
      const receipt = await createFromRecord(db, page, 'Acme', now);
      const client = (await readLink(db, page.key))?.client ?? '';
      await savePerson(db, { client, by: 'Ann', now }, { name: 'Zoe', how: 'asked' });
      await undo(db, receipt);
      expect(await readLink(db, page.key)).toBeUndefined();
      expect((await readOwned(db, client)).stakeholder).toHaveLength(1);
      expect(await readEntity(db, 'client', client)).toMatchObject({ name: 'Acme' });
    }));

  it('keeps it, too, where the client was made while this device was in the year 2150', () =>
    withStore(async (db) => {
      const change = { k: 'client', id: ACME, fields: { name: 'Acme' } };
      const made = await writeRecords(db, [change], { now: Date.UTC(2150, 0), label: 'test' });
      await savePerson(db, context, { name: 'Zoe', how: 'asked' });
      await expect(undo(db, made)).rejects.toMatchObject({ report: { code: 'changed-since' } });
      expect(await readEntity(db, 'client', ACME)).toMatchObject({ name: 'Acme' });
    }));

  it('keeps a journey, stage and touchpoint that were rated since, and takes the rest back', () =>
    withStore(async (db) => {
      await loadOffering(db, payroll, now);
      await write(db, { name: 'Acme' });
      const person = await savePerson(db, context, { name: 'Zoe', how: 'asked' });
      const started = await startEngagement(db, context, {
        name: 'Go',
        offering: 'offering_payroll',
      });
      const [touchpoint] = (await readOwned(db, ACME)).touchpoint ?? [];
      await addRating(db, context, {
        journey: touchpoint?.of ?? '',
        on: touchpoint?.id ?? '',
        stakeholder: person.touched[0] ?? '',
        score: 40,
        asked: 'by phone',
      });
      await undo(db, started);
      const {
        journey,
        engagement,
        stage,
        touchpoint: touchpoints,
        rating,
      } = await readOwned(db, ACME);
      expect(rating).toHaveLength(1);
      expect(touchpoints?.map(({ id }) => id)).toEqual([touchpoint?.id]);
      expect(stage?.map(({ id }) => id)).toContain(touchpoint?.stage);
      expect(journey).toHaveLength(1);
      expect(engagement).toHaveLength(1);
    }));

  it('gives a page that was linked, refused or unlinked back as it was', () =>
    withStore(async (db) => {
      await write(db, { name: 'Acme' });
      await write(db, { name: 'Other' }, 'client_other');
      await linkRecord(db, page, { client: ACME }, now);
      await undo(db, await linkRecord(db, page, { client: 'client_other' }, now));
      expect(await readLink(db, page.key)).toMatchObject({ client: ACME, target: ACME });
      await undo(db, await refuseRecord(db, page, now));
      expect(await readLink(db, page.key)).toMatchObject({ client: ACME, refused: false });
      await undo(db, await unlinkRecord(db, page.key, now));
      expect(await readLink(db, page.key)).toMatchObject({ client: ACME });
    }));

  it('takes an offering that was put in again out again', () =>
    withStore(async (db) => {
      await loadOffering(db, payroll, now);
      const removed = await removeOffering(db, 'offering_payroll', now);
      const again = await loadOffering(db, payroll, now);
      expect((await readByName(db, 'offering')).total).toBe(1);
      await undo(db, again);
      expect((await readByName(db, 'offering')).total).toBe(0);
      await undo(db, removed);
      expect((await readByName(db, 'offering')).total).toBe(1);
      expect((await readByName(db, 'persona')).total).toBeGreaterThanOrEqual(8);
    }));

  it('does not bring back what somebody else deleted since', () =>
    withStore(async (db) => {
      await write(db, { name: 'Acme' });
      const gone = await writeRecords(db, [{ k: 'client', id: ACME, remove: true }], {
        now,
        label: 'x',
      });
      await write(db, { name: 'Acme again' });
      await writeRecords(db, [{ k: 'client', id: ACME, remove: true }], { now, label: 'x' });
      await expect(undo(db, gone)).rejects.toMatchObject({ report: { code: 'changed-since' } });
      const row = await db.records.get(ACME);
      expect(row && isAlive(row)).toBe(false);
    }));

  it('sends the deletion of what the endpoint has seen', () =>
    withStore(async (db) => {
      const made = await write(db, { name: 'Acme' });
      await db.outbox.clear();
      await undo(db, made);
      const row = await db.records.get(ACME);
      expect(row?.d).toBeDefined();
      expect(await db.outbox.get(ACME)).toEqual({ id: ACME, clock: row?.d, sent: true });
    }));

  it('takes two changes of one record in one write back as one', () =>
    withStore(async (db) => {
      await write(db, { name: 'A' });
      const changes = ['B', 'C'].map((name) => ({ k: 'client', id: ACME, fields: { name } }));
      const receipt = await writeRecords(db, changes, { now, label: 'twice' });
      expect(await readEntity(db, 'client', ACME)).toMatchObject({ name: 'C' });
      await undo(db, receipt);
      expect(await readEntity(db, 'client', ACME)).toMatchObject({ name: 'A' });
    }));

  it('remembers the last fifty writes', () =>
    withStore(async (db) => {
      const first = await write(db, { name: 'n0' });
      for (let n = 1; n <= 50; n++) await write(db, { name: `n${n}` });
      expect(await db.undo.count()).toBe(50);
      await expect(undo(db, first)).rejects.toMatchObject({ report: { code: 'missing' } });
    }));
});
