import { afterEach, expect, it, vi } from 'vitest';
import { makeClock } from '../record/clock.ts';
import { rowOf } from '../store/row.ts';
import { fillWithSample, now } from '../store/starter.fixture.ts';
import { withStore } from '../store/temporary-store.ts';
import { undoWrite } from '../store/undo.ts';
import { performClientAct, performRecordAct } from './perform-act.ts';
import type { SeenRecord } from './seen-record.ts';
import { searchClients } from './suggest-clients.ts';
import { viewCard } from './view-card.ts';

const page: SeenRecord = {
  key: 'tryton:db:5',
  system: 'tryton',
  kind: 'client',
  label: 'Party',
  recordId: '5',
  name: 'Person 77',
};
const READS = ['getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count'] as const;

afterEach(() => vi.restoreAllMocks());

/** The reads that went over a whole table or index, from here on: those without a range. */
function watchScans(): string[] {
  const scans: string[] = [];
  for (const source of [IDBObjectStore.prototype, IDBIndex.prototype])
    for (const read of READS) {
      const real = source[read] as (...args: unknown[]) => IDBRequest;
      vi.spyOn(source, read).mockImplementation(function (
        this: IDBObjectStore,
        ...args: unknown[]
      ) {
        const isSmall = ['undo', 'undosteps', 'quarantine', 'meta'].includes(this.name);
        if (!isSmall && (args[0] === undefined || args[0] === null))
          scans.push(`${this.name}.${read}`);
        return real.apply(this, args);
      } as never);
    }
  return scans;
}

it('reads no whole table to show a card, to write from it, to take that back or to search', () =>
  withStore(async (db) => {
    await fillWithSample(db);
    await db.records.bulkAdd(
      Array.from({ length: 5000 }, (_, n) => {
        const f = { client: `client_${n % 50}`, name: `Person ${n}` };
        const h = makeClock(1, 0, 'test0000');
        return rowOf({ id: `stakeholder_${n}`, k: 'stakeholder', f, h, v: 1 });
      }),
    );
    const scans = watchScans();
    const look = { recent: async () => ['client_sample-harbour'], now };
    expect((await viewCard(db, page, look)).state).toBe('unlinked');
    expect((await viewCard(db, { ...page, kind: 'stakeholder' }, look)).state).toBe('unlinked');
    const client = 'client_sample-northwind';
    await performRecordAct(db, page, { do: 'record.link', client }, now);
    expect((await viewCard(db, page, look)).state).toBe('client');
    const context = { client, by: 'Ann', now };
    const { undo } = await performClientAct(db, context, {
      do: 'person.save',
      name: 'Zoe',
      how: 'asked',
    });
    await undoWrite(db, undo ?? 0, now);
    await searchClients(db, 'north');
    expect(scans).toEqual([]);
    await db.records.filter(() => false).count();
    expect(scans.length).toBeGreaterThan(0);
  }));
