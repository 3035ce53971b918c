import { expect, it } from 'vitest';
import { fillWithSample, now } from './starter.fixture.ts';
import { withStore } from './temporary-store.ts';
import { untilWritten } from './until-written.ts';
import { writeRecords } from './write.ts';

it('makes a value once until something is written, or it is too old', () =>
  withStore(async (db) => {
    await fillWithSample(db);
    let made = 0;
    const read = (at: number, key = 'clients') =>
      untilWritten(db, key, { now: at, age: 1000 }, async () => {
        made += 1;
        return db.records.where('[k+n]').between(['client', ''], ['client', '\uffff']).count();
      });
    const before = await read(now);
    expect(await read(now + 999)).toBe(before);
    expect(made).toBe(1);
    await read(now, 'another');
    expect(made).toBe(2);
    await writeRecords(db, [{ k: 'client', id: 'client_x', fields: { name: 'X' } }], {
      now,
      label: 'X',
    });
    expect(await read(now + 1)).toBe(before + 1);
    expect(made).toBe(3);
    await read(now + 1001);
    expect(made).toBe(4);
  }));
