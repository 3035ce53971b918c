import { describe, expect, it } from 'vitest';
import { isAlive } from '../record/stored-record.ts';
import { removeOffering } from '../store/offering.ts';
import { removeSample } from '../store/remove-sample.ts';
import { erp, fillWithSample, payroll } from '../store/starter.fixture.ts';
import { loadOffering } from '../store/starter.ts';
import { writeRecords } from '../store/write.ts';
import { allowDeletes } from './allow-deletes.ts';
import { type Teammate, withTwo } from './two-members.fixture.ts';

const PAYROLL = 'offering_payroll';
const SALLY = 'persona_payroll-sally';

const livingOf = async ({ db }: Teammate) =>
  (await db.records.filter((row) => isAlive(row) && !row.local).primaryKeys()).sort();

/** Bob's team has the offering; Ann comes with what she has. */
async function meet(ann: Teammate, bob: Teammate): Promise<string[]> {
  await loadOffering(bob.db, payroll, bob.tick());
  await bob.sync();
  const before = await livingOf(bob);
  for (const one of [ann, bob, ann]) expect((await one.sync()).paused).toBeUndefined();
  return before;
}

describe('an offering of the starter library that a team has', () => {
  it('stays where somebody joins who had removed it before', () =>
    withTwo(async ({ ann, bob }) => {
      await loadOffering(ann.db, payroll, ann.tick());
      await writeRecords(ann.db, [{ k: 'persona', id: SALLY, fields: { portrait: 'b' } }], {
        now: ann.tick(),
        label: 'test',
      });
      await removeOffering(ann.db, PAYROLL, ann.tick());
      const before = await meet(ann, bob);
      expect(before).toContain(SALLY);
      expect(await livingOf(bob)).toEqual(before);
      expect(await livingOf(ann)).toEqual(before);
      expect(await ann.valueOf(SALLY, 'portrait')).not.toBe('b');
      expect((await ann.db.history.toArray()).map(({ value }) => value)).toContain('b');
      expect(await ann.db.overwritten.count()).toBe(0);
    }));

  it('stays where somebody joins who had removed that of the sample', () =>
    withTwo(async ({ ann, bob }) => {
      await fillWithSample(ann.db, ann.tick());
      await removeOffering(ann.db, PAYROLL, ann.tick());
      const before = await meet(ann, bob);
      expect(await livingOf(bob)).toEqual(before);
      expect(await livingOf(ann)).toEqual(before);
      await removeSample(ann.db);
      expect(await livingOf(ann)).toEqual(before);
    }));

  it('is whole where a colleague adds it again, though somebody had its service lines with the sample', () =>
    withTwo(async ({ ann, bob }) => {
      await fillWithSample(ann.db, ann.tick());
      await loadOffering(ann.db, erp, ann.tick());
      for (const one of [ann, bob]) await one.sync();
      await removeOffering(ann.db, 'offering_erp', ann.tick());
      await removeSample(ann.db);
      for (const one of [ann, bob]) await one.sync();
      await allowDeletes(bob.db, bob.team);
      await bob.sync();
      await loadOffering(bob.db, erp, bob.tick());
      for (const one of [bob, ann]) await one.sync();
      expect(await livingOf(ann)).toEqual(await livingOf(bob));
    }));

  it('goes where a member removes it, and comes again where one adds it', () =>
    withTwo(async ({ ann, bob }) => {
      const before = await meet(ann, bob);
      await removeOffering(ann.db, PAYROLL, ann.tick());
      await ann.sync();
      await bob.sync();
      expect(await livingOf(ann)).toEqual([]);
      await loadOffering(ann.db, payroll, ann.tick());
      for (const one of [ann, bob]) await one.sync();
      expect(await livingOf(ann)).toEqual(before);
    }));
});
