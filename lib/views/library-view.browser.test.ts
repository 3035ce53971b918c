import { describe, expect, it } from 'vitest';
import payroll from '../../public/starter/payroll.json' with { type: 'json' };
import { loadOffering } from '../store/starter.ts';
import { withStore } from '../store/temporary-store.ts';
import { writeRecords } from '../store/write.ts';
import { viewEmptiness } from './emptiness-view.ts';
import { viewLibrary } from './library-view.ts';
import { viewPersonaSheet } from './persona-sheet-view.ts';
import { recentWrites } from './recent-writes-view.ts';

const now = Date.UTC(2026, 5, 1);
const plain = {
  role: 'Clerk',
  portrait: 'june',
  who: 'w',
  responsibilities: 'r',
  motivation: 'm',
  typical: 't',
  value: 'v',
};

describe('the persona library', () => {
  it('lists the personas of each cast in its order, and those of no cast apart, and says no role twice', () =>
    withStore(async (db) => {
      await loadOffering(db, payroll, now);
      const change = { k: 'persona', id: 'persona_x', fields: { ...plain, name: 'Zoe, alone' } };
      await writeRecords(db, [change], { now, label: 'Added Zoe' });
      const library = await viewLibrary(db);
      expect(library.personas).toBe(payroll.personas.length + 1);
      expect(library.uncast.map((persona) => persona.name)).toEqual(['Zoe, alone']);
      const [offering] = library.offerings;
      expect(offering?.personas.map((persona) => persona.id)).toEqual(
        payroll.cast.map((role) => role.persona),
      );
      const sally = offering?.personas.find((persona) => persona.id === 'persona_payroll-sally');
      expect(sally).toMatchObject({ minimum: 'in contact', floor: ['end user'] });
      const { floor, role } = offering?.personas[0] ?? {};
      expect({ floor, role }).toEqual({ floor: [], role: 'Executive sponsor' });
      expect(sally?.worry).toMatch(/^Pay will be late/);
    }));

  it('shows a persona with its concerns, actions in their order, and use cases with deliverables', () =>
    withStore(async (db) => {
      await loadOffering(db, payroll, now);
      const sheet = await viewPersonaSheet(db, 'persona_payroll-sally', now);
      const written = payroll.personas.find(({ id }) => id === 'persona_payroll-sally');
      expect(sheet?.offerings).toEqual([{ id: 'offering_payroll', name: payroll.offering.name }]);
      expect(sheet?.persona.concerns).toHaveLength(written?.concerns.length ?? -1);
      expect(sheet?.persona.concerns[0]?.actions.map((action) => action.id)).toEqual(
        written?.concerns[0]?.actions.map((action) => action.id),
      );
      expect(sheet?.useCases.map(({ id }) => id).sort()).toEqual(written?.useCases.toSorted());
      expect(sheet?.useCases.some(({ deliverables }) => deliverables.length > 0)).toBe(true);
      expect(sheet?.reviewed).toBeUndefined();
      expect(await viewPersonaSheet(db, 'persona_none', now)).toBeUndefined();
    }));

  it('knows what there is anything of, and which writes can be undone', () =>
    withStore(async (db) => {
      expect(await viewEmptiness(db)).toEqual({
        hasClients: false,
        hasPeople: false,
        hasPersonas: false,
      });
      await loadOffering(db, payroll, now);
      expect(await viewEmptiness(db)).toMatchObject({ hasClients: false, hasPersonas: true });
      const change = { k: 'client', id: 'client_1', fields: { name: 'Acme' } };
      await writeRecords(db, [change], { now: now + 1, label: 'Added Acme' });
      expect((await recentWrites(db)).map(({ label, records }) => [label, records])[0]).toEqual([
        'Added Acme',
        1,
      ]);
    }));
});
