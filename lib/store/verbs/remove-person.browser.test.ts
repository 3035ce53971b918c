import { describe, expect, it } from 'vitest';
import { isAlive } from '../../record/stored-record.ts';
import type { ClientsideDatabase } from '../database.ts';
import { offeringUse } from '../offering.ts';
import { readEntity } from '../read.ts';
import { now, payroll } from '../starter.fixture.ts';
import { loadOffering } from '../starter.ts';
import { undoWrite } from '../undo.ts';
import { addNote } from './add-note.ts';
import { bringPersonBack, removePerson } from './remove-person.ts';
import { savePerson } from './save-person.ts';
import { withClients } from './two-clients.fixture.ts';

const context = { client: 'client_1', by: 'Ann', now };
const missing = { report: { code: 'missing' } };
const note = {
  kind: 'quote',
  provenance: 'client-said',
  visibility: 'team',
  text: 'Said',
} as const;

/** A client with Zoe, who plays a persona and of whom there is a note. */
function withZoe(work: (db: ClientsideDatabase, id: string) => Promise<void>) {
  return withClients(async (db) => {
    const said = { name: 'Zoe', title: 'CFO', persona: 'persona_payroll-sally', how: 'asked' };
    const { touched } = await savePerson(db, context, { ...said, how: 'asked' });
    const id = touched[0] ?? '';
    await addNote(db, context, { stakeholder: id, ...note });
    await work(db, id);
  });
}

describe('removing a person', () => {
  it('touches the person alone: all that is said of that person stays as it is', () =>
    withZoe(async (db, id) => {
      const others = await db.records.where('id').notEqual(id).toArray();
      const { touched, undo = 0 } = await removePerson(db, context, { id });
      expect(touched).toEqual([id]);
      expect(await db.undo.get(undo)).toMatchObject({ label: 'Removed Zoe' });
      expect(await db.records.where('id').notEqual(id).toArray()).toEqual(others);
      const row = await db.records.get(id);
      expect(row && isAlive(row)).toBe(false);
      expect(row).not.toHaveProperty('w');
    }));

  it('is undone whole, and brought back later just as well', () =>
    withZoe(async (db, id) => {
      const before = await readEntity(db, 'stakeholder', id);
      const { undo = 0 } = await removePerson(db, context, { id });
      await undoWrite(db, undo, now);
      expect(await readEntity(db, 'stakeholder', id)).toEqual(before);
      await removePerson(db, context, { id });
      const back = await bringPersonBack(db, context, { id });
      expect(await readEntity(db, 'stakeholder', id)).toEqual(before);
      await undoWrite(db, back.undo ?? 0, now);
      expect(await readEntity(db, 'stakeholder', id)).toBeUndefined();
    }));

  it('refuses who is not here, who belongs to another client, and what is no person', () =>
    withZoe(async (db, id) => {
      const elsewhere = { ...context, client: 'client_2' };
      await expect(removePerson(db, elsewhere, { id })).rejects.toMatchObject(missing);
      await expect(bringPersonBack(db, context, { id })).rejects.toMatchObject(missing);
      const [part = ''] = await db.records.where('id').startsWith('part_').primaryKeys();
      await expect(removePerson(db, context, { id: part })).rejects.toMatchObject(missing);
      await removePerson(db, context, { id });
      await expect(removePerson(db, context, { id })).rejects.toMatchObject(missing);
      await expect(bringPersonBack(db, elsewhere, { id })).rejects.toMatchObject(missing);
    }));

  it('counts nobody who is gone among those who would miss an offering', () =>
    withZoe(async (db, id) => {
      const { touched } = await loadOffering(db, payroll, now);
      expect(touched).toEqual([]);
      expect(await offeringUse(db, 'offering_payroll')).toMatchObject({ people: 1 });
      await removePerson(db, context, { id });
      expect(await offeringUse(db, 'offering_payroll')).toMatchObject({ people: 0 });
    }));
});
