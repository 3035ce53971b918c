import { describe, expect, it } from 'vitest';
import type { ClientsideDatabase } from '../database.ts';
import { readOwned } from '../read.ts';
import { dumpOf, now, payroll } from '../starter.fixture.ts';
import { loadOffering } from '../starter.ts';
import { withStore } from '../temporary-store.ts';
import { undoWrite } from '../undo.ts';
import { writeRecords } from '../write.ts';
import { createFromRecord } from './link-record.ts';
import { offerEngagement } from './offer-engagement.ts';

const project = {
  key: 'redmine:pm:1',
  system: 'redmine',
  kind: 'engagement',
  name: 'Pay',
} as const;
const PAYROLL = 'offering_payroll';

/** A store with the payroll offering and a client that the page of a project brought along. */
function withProject(
  work: (db: ClientsideDatabase, ids: { client: string; engagement: string }) => Promise<void>,
) {
  return withStore(async (db) => {
    await loadOffering(db, payroll, now);
    const { touched } = await createFromRecord(db, project, 'Acme', now);
    const idOf = (kind: string) => touched.find((id) => id.startsWith(`${kind}_`)) ?? '';
    await work(db, { client: idOf('client'), engagement: idOf('engagement') });
  });
}

const contextOf = (client: string) => ({ client, by: 'Ann', now });
const failure = (code: string) => ({ report: { code } });

describe('the offering of an engagement that a page brought along', () => {
  it('comes with a journey of its own, in its first stage, copied from the template', () =>
    withProject(async (db, { client, engagement }) => {
      await offerEngagement(db, contextOf(client), { engagement, offering: PAYROLL });
      const owned = await readOwned(db, client);
      expect(owned.engagement).toMatchObject([{ id: engagement, name: 'Pay', offering: PAYROLL }]);
      expect(owned.journey).toMatchObject([{ engagement, startedAt: now }]);
      const { id = '', template = '', stage = '' } = owned.journey?.[0] ?? {};
      const model = await readOwned(db, template);
      expect(model.stage?.length).toBeGreaterThan(0);
      expect(owned.stage).toHaveLength(model.stage?.length ?? 0);
      expect(owned.touchpoint).toHaveLength(model.touchpoint?.length ?? 0);
      const first = model.stage?.toSorted((a, b) => (a.rank < b.rank ? -1 : 1))[0];
      expect(owned.stage?.find((one) => one.id === stage)).toMatchObject({
        name: first?.name,
        of: id,
      });
    }));

  it('goes again with one undo, and leaves the store as it was', () =>
    withProject(async (db, { client, engagement }) => {
      const rowsOf = async () =>
        (await db.records.toArray()).map(({ id, f }) => ({ id, offering: f.offering ?? null }));
      const before = await rowsOf();
      const { undo } = await offerEngagement(db, contextOf(client), {
        engagement,
        offering: PAYROLL,
      });
      expect((await rowsOf()).length).toBeGreaterThan(before.length);
      await undoWrite(db, undo ?? 0, now);
      expect(await rowsOf()).toEqual(before);
    }));

  it('is chosen once: a second window is told to look again, and nothing is written', () =>
    withProject(async (db, { client, engagement }) => {
      const wish = { engagement, offering: PAYROLL };
      await offerEngagement(db, contextOf(client), wish);
      const before = await dumpOf(db);
      await expect(offerEngagement(db, contextOf(client), wish)).rejects.toMatchObject(
        failure('changed-since'),
      );
      expect(await dumpOf(db)).toEqual(before);
    }));

  it('adds no second journey to an engagement that has one', () =>
    withProject(async (db, { client, engagement }) => {
      const journey = {
        k: 'journey',
        id: 'journey_1',
        fields: { client, engagement, name: 'Ours' },
      };
      await writeRecords(db, [journey], { now, label: 'x' });
      await offerEngagement(db, contextOf(client), { engagement, offering: PAYROLL });
      const owned = await readOwned(db, client);
      expect(owned.engagement?.[0]?.offering).toBe(PAYROLL);
      expect(owned.journey?.map(({ name }) => name)).toEqual(['Ours']);
    }));

  it('is refused when it is gone, and for an engagement that is gone or another client’s', () =>
    withProject(async (db, { client, engagement }) => {
      const strangers = [
        offerEngagement(db, contextOf(client), { engagement, offering: 'offering_none' }),
        offerEngagement(db, contextOf(client), { engagement: client, offering: PAYROLL }),
        offerEngagement(db, contextOf('client_2'), { engagement, offering: PAYROLL }),
      ];
      for (const tried of await Promise.allSettled(strangers))
        expect(tried).toMatchObject({ status: 'rejected', reason: failure('missing') });
      expect((await readOwned(db, client)).engagement?.[0]?.offering).toBeUndefined();
    }));
});

describe('creating from the page of a project, in one click', () => {
  it('makes the client and the engagement of that name, and one undo takes both and the link', () =>
    withStore(async (db) => {
      const { undo } = await createFromRecord(db, project, project.name, now);
      const kinds = async () => (await db.records.toArray()).map(({ k, f }) => [k, f.name ?? '']);
      expect((await kinds()).sort()).toEqual([
        ['client', 'Pay'],
        ['engagement', 'Pay'],
        ['link', ''],
      ]);
      await undoWrite(db, undo ?? 0, now);
      expect(await kinds()).toEqual([]);
    }));

  it('makes a client alone from an opportunity or a case, which are no part of it', () =>
    withStore(async (db) => {
      for (const kind of ['opportunity', 'case'] as const)
        await createFromRecord(db, { ...project, key: kind, kind }, project.name, now);
      expect((await db.records.toArray()).map(({ k }) => k).sort()).toEqual([
        'client',
        'client',
        'link',
        'link',
      ]);
    }));
});
