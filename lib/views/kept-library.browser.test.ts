import { expect, it } from 'vitest';
import { fillWithSample } from '../store/starter.fixture.ts';
import { withStore } from '../store/temporary-store.ts';
import { writeRecords } from '../store/write.ts';
import { keptLibrary } from './kept-library.ts';

const OFFERING = 'offering_payroll';

it('is read once until something is written, by whomever', () =>
  withStore(async (db) => {
    await fillWithSample(db);
    const first = await keptLibrary(db, OFFERING, []);
    expect(await keptLibrary(db, OFFERING, [])).toBe(first);
    const { id, name } = first.personas[0] ?? { id: '', name: '' };
    const fields = { name: `${name} again` };
    await writeRecords(db, [{ k: 'persona', id, fields }], { now: Date.now(), label: 'Renamed' });
    const next = await keptLibrary(db, OFFERING, []);
    expect(next.personas.find((persona) => persona.id === id)?.name).toBe(`${name} again`);
  }));

it('is another one for another offering and other personas', () =>
  withStore(async (db) => {
    await fillWithSample(db);
    const first = await keptLibrary(db, OFFERING, []);
    expect(await keptLibrary(db, undefined, [])).not.toBe(first);
    expect((await keptLibrary(db, undefined, [])).cast).toEqual([]);
  }));
