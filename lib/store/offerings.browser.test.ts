import { describe, expect, it } from 'vitest';
import { type Starter, starterDrafts, starterSchema } from '../model/starter.ts';
import { isAlive } from '../record/stored-record.ts';
import type { ClientsideDatabase } from './database.ts';
import { offeringUse, removeOffering } from './offering.ts';
import { readByName, readEntity, readOwned } from './read.ts';
import { removeSample } from './remove-sample.ts';
import { sampleIds } from './sample-trace.ts';
import { erp, fillWithSample, now, payroll } from './starter.fixture.ts';
import { loadOffering, loadOfferings, starterState } from './starter.ts';
import { withStore } from './temporary-store.ts';
import { undoWrite } from './undo.ts';
import { startEngagement } from './verbs/start-engagement.ts';
import { type Receipt, writeRecords } from './write.ts';

const PAYROLL = 'offering_payroll';
const ERP = 'offering_erp';
const SALLY = 'persona_payroll-sally';
const starterOf = (file: unknown): Starter => starterSchema.parse(file);
const linesOf = (file: unknown) => starterOf(file).serviceLines.map(({ id }) => id);
const shared = linesOf(payroll).filter((id) => linesOf(erp).includes(id));

const undo = (db: ClientsideDatabase, receipt: Receipt) => undoWrite(db, receipt.undo ?? 0, now);
const offerings = async (db: ClientsideDatabase) =>
  (await starterState(db)).offerings.map(({ id }) => id);
const living = (db: ClientsideDatabase) => db.records.filter(isAlive).count();
const lines = async (db: ClientsideDatabase) =>
  (await readByName(db, 'serviceline')).entities.map(({ id }) => id).sort();

/** Both offerings, one after the other. */
async function loadBoth(db: ClientsideDatabase) {
  return [await loadOffering(db, payroll, now), await loadOffering(db, erp, now + 1)] as const;
}

/** Sally in the cast of the ERP offering too. */
function castSally(db: ClientsideDatabase) {
  const fields = { offering: ERP, persona: SALLY, rank: 'z', weight: 1, minimum: 0.25 };
  return writeRecords(db, [{ k: 'castrole', id: 'castrole_own', fields }], { now, label: 'Cast' });
}

describe('several offerings', () => {
  it('have the service lines that they share once', () =>
    withStore(async (db) => {
      await loadBoth(db);
      expect(shared.length).toBeGreaterThan(2);
      expect(await lines(db)).toEqual([...new Set([...linesOf(payroll), ...linesOf(erp)])].sort());
    }));

  it('come in one write, and one undo takes them all out', () =>
    withStore(async (db) => {
      const receipt = await loadOfferings(db, [payroll, erp], now);
      expect((await offerings(db)).sort()).toEqual([ERP, PAYROLL]);
      await undo(db, receipt);
      expect(await db.records.count()).toBe(0);
    }));

  it('come whole or not at all', () =>
    withStore(async (db) => {
      const broken = { ...starterOf(erp), personas: 'none' };
      await expect(loadOfferings(db, [payroll, broken], now)).rejects.toMatchObject({
        report: { code: 'bad-file' },
      });
      expect(await db.records.count()).toBe(0);
    }));

  it('are removed each by itself, and what is shared goes with the last', () =>
    withStore(async (db) => {
      await loadBoth(db);
      await removeOffering(db, PAYROLL, now + 2);
      expect(await offerings(db)).toEqual([ERP]);
      expect(await lines(db)).toEqual(linesOf(erp).sort());
      expect(await living(db)).toBe(starterDrafts(starterOf(erp)).length);
      await removeOffering(db, ERP, now + 3);
      expect(await living(db)).toBe(0);
    }));

  it('come back in whatever order their removals are undone', () =>
    withStore(async (db) => {
      await loadBoth(db);
      const all = await living(db);
      const first = await removeOffering(db, PAYROLL, now + 2);
      const second = await removeOffering(db, ERP, now + 3);
      await undo(db, first);
      expect(await lines(db)).toEqual(linesOf(payroll).sort());
      await undo(db, second);
      expect(await living(db)).toBe(all);
    }));

  it('keep what they share when the write that brought it is undone', () =>
    withStore(async (db) => {
      const [first] = await loadBoth(db);
      await undo(db, first);
      expect(await offerings(db)).toEqual([ERP]);
      expect(await lines(db)).toEqual(linesOf(erp).sort());
      expect(await living(db)).toBe(starterDrafts(starterOf(erp)).length);
    }));

  it('keep what they share when the write that brought it back is undone', () =>
    withStore(async (db) => {
      await loadOffering(db, erp, now);
      await removeOffering(db, ERP, now + 1);
      const again = await loadOffering(db, erp, now + 2);
      await loadOffering(db, payroll, now + 3);
      await undo(db, again);
      expect(await offerings(db)).toEqual([PAYROLL]);
      expect(await lines(db)).toEqual(linesOf(payroll).sort());
    }));

  it('leave a persona that another cast has, with its concerns and actions', () =>
    withStore(async (db) => {
      await loadBoth(db);
      await castSally(db);
      const { count } = await readOwned(db, SALLY);
      await removeOffering(db, PAYROLL, now + 2);
      expect(await readEntity(db, 'persona', SALLY)).toBeDefined();
      expect((await readOwned(db, SALLY)).count).toBe(count);
      expect(await readEntity(db, 'persona', 'persona_payroll-adaeze')).toBeUndefined();
    }));

  it('leave a persona that another cast has when the write that made it is undone', () =>
    withStore(async (db) => {
      const [first] = await loadBoth(db);
      await castSally(db);
      const { count } = await readOwned(db, SALLY);
      await undo(db, first);
      expect((await readOwned(db, SALLY)).count).toBe(count);
      expect(await offerings(db)).toEqual([ERP]);
    }));

  it('are missed only by who plays a persona that would go', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      await loadOffering(db, erp, now + 1);
      const all = await offeringUse(db, PAYROLL);
      const sallys = await db.records
        .where('id')
        .startsWith('part_')
        .filter((row) => row.f.persona === SALLY)
        .count();
      expect(sallys).toBeGreaterThan(0);
      await castSally(db);
      const { people, engagements } = await offeringUse(db, PAYROLL);
      expect(people).toBeLessThan(all.people);
      expect(people).toBeGreaterThanOrEqual(all.people - sallys);
      expect(engagements).toBe(all.engagements);
    }));

  it('bring back a persona that went with another offering since', () =>
    withStore(async (db) => {
      await loadBoth(db);
      await castSally(db);
      const { count } = await readOwned(db, SALLY);
      const first = await removeOffering(db, ERP, now + 2);
      await removeOffering(db, PAYROLL, now + 3);
      await undo(db, first);
      expect((await readOwned(db, SALLY)).count).toBe(count);
    }));

  it('leave the service lines of a client’s own journey', () =>
    withStore(async (db) => {
      const client = { k: 'client', id: 'client_own', fields: { name: 'Own' } };
      await loadOffering(db, erp, now);
      await writeRecords(db, [client], { now, label: 'Own' });
      const context = { client: 'client_own', by: 'Ann', now };
      await startEngagement(db, context, { name: 'Go', offering: ERP });
      await removeOffering(db, ERP, now + 2);
      expect(await lines(db)).toEqual(linesOf(erp).sort());
    }));

  it('make nothing of the sample data one’s own but the service lines they share', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      await loadOffering(db, erp, now + 1);
      expect((await db.records.get(PAYROLL))?.local).toBe('sample');
      expect(await db.outbox.get(PAYROLL)).toBeUndefined();
      await removeSample(db);
      expect(await sampleIds(db)).toEqual([]);
      expect(await offerings(db)).toEqual([ERP]);
      expect(await lines(db)).toEqual(linesOf(erp).sort());
      expect(await db.outbox.count()).toBe(await db.records.count());
    }));

  it('leave nothing when one came and went before the sample goes', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      await loadOffering(db, erp, now + 1);
      await removeOffering(db, ERP, now + 2);
      await removeSample(db);
      expect(await lines(db)).toEqual([]);
      expect(await living(db)).toBe(0);
    }));
});
