import { it } from 'vitest';
import { makeClock } from '../record/clock.ts';
import { exportBlob } from '../store/exchange-file.ts';
import { applyImport, previewImport } from '../store/import-file.ts';
import { offeringUse } from '../store/offering.ts';
import { rowOf } from '../store/row.ts';
import { fillWithSample, now } from '../store/starter.fixture.ts';
import { removeSample } from '../store/starter.ts';
import { withStore } from '../store/temporary-store.ts';
import { undoWrite } from '../store/undo.ts';
import { performClientAct, performRecordAct } from './perform-act.ts';
import { recentWrites } from './recent-writes-view.ts';
import { viewCard } from './view-card.ts';

it(
  'scale',
  () =>
    withStore(async (db) => {
      const out: string[] = [];
      const time = async <T>(name: string, f: () => Promise<T>) => {
        const t = performance.now();
        const r = await f();
        const l = `${name} ${(performance.now() - t).toFixed(0)} ms`;
        out.push(l);
        console.log(l);
        return r;
      };
      const h = makeClock(1, 0, 'test0000');
      await time('seed 120k', async () => {
        for (let at = 0; at < 100_000; at += 5_000) {
          await db.records.bulkAdd(
            Array.from({ length: 5_000 }, (_, i) => {
              const n = at + i;
              return rowOf({
                id: `stakeholder_${n}`,
                k: 'stakeholder',
                f: { client: `client_${n % 2000}`, name: `Person ${n} Surname${n % 5000}` },
                h,
                v: 1,
              });
            }),
          );
          await db.records.bulkAdd(
            Array.from({ length: 1_000 }, (_, i) => {
              const n = at * 2 + i;
              return rowOf({
                id: `rating_${n}`,
                k: 'rating',
                f: {
                  client: `client_${n % 2000}`,
                  journey: 'journey_1',
                  on: 'touchpoint_1',
                  stakeholder: `stakeholder_${n}`,
                  score: 50,
                  at: 1,
                  asked: 'x',
                  by: 'y',
                },
                h,
                v: 1,
              });
            }),
          );
        }
        await db.records.bulkAdd(
          Array.from({ length: 2000 }, (_, n) =>
            rowOf({ id: `client_${n}`, k: 'client', f: { name: `Customer ${n}` }, h, v: 1 }),
          ),
        );
      });
      await time('load sample', () => fillWithSample(db));
      const page = {
        key: 'k',
        system: 'tryton',
        kind: 'client',
        label: 'P',
        recordId: '5',
        name: 'Customer 77',
      } as const;
      const look = { recent: ['client_1'], now };
      for (let i = 0; i < 3; i++) await time('unlinked', () => viewCard(db, page, look));
      await time('link', () =>
        performRecordAct(db, page, { do: 'record.link', client: 'client_77' }, now),
      );
      for (let i = 0; i < 3; i++) await time('linked 50 people', () => viewCard(db, page, look));
      const r = await time('save person', () =>
        performClientAct(
          db,
          { client: 'client_77', by: 'A', now },
          { do: 'person.save', name: 'Zoe', how: 'asked' },
        ),
      );
      await time('undo', () => undoWrite(db, r.undo ?? 0, now));
      await time('remove sample', () => removeSample(db));
      await time('offering use (scan)', () => offeringUse(db, 'offering_payroll'));
      const blob = await time('export', () => exportBlob(db, { now, withPrivate: true }));
      console.log(`size ${(blob.size / 1e6).toFixed(0)} MB`);
      const text = await blob.text();
      const p = await time('preview same', () => previewImport(db, text, now));
      console.log(JSON.stringify({ added: p.added, changed: p.changed, same: p.same }));
      await withStore(async (other) => {
        const a = await time('import', () => applyImport(other, text, now));
        await time('recent writes', () => recentWrites(other));
        await time('undo import', () => undoWrite(other, a.undo ?? 0, now));
        console.log(`left ${await other.records.count()}`);
      });
    }),
  500_000,
);
