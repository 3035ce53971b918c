import { describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import saved from '../../tests/fixtures/store/version-1.json';
import { listBackups, readBackup } from '../store/backup/backups.ts';
import { type ClientsideDatabase, STORE_VERSION } from '../store/database.ts';
import { exportFile, readExchange } from '../store/exchange-file.ts';
import { deleteStore, openStore } from '../store/open-store.ts';
import { readByName, readEntity, readLink } from '../store/read.ts';
import { removeSample } from '../store/remove-sample.ts';
import { restoreDatabase, saveDatabase } from '../store/saved-database.fixture.ts';
import { countForAttention } from '../store/sharing/attention.ts';
import { now } from '../store/starter.fixture.ts';
import { withStore } from '../store/temporary-store.ts';
import { undoWrite } from '../store/undo.ts';
import { savePerson } from '../store/verbs/save-person.ts';
import { fillVersion1, NORTHWIND } from '../store/version-1.fixture.ts';
import { recentWrites } from './recent-writes-view.ts';
import { viewCard } from './view-card.ts';
import { viewClient } from './view-client.ts';

const PAGE = 'tryton:db:5';
const FIXTURE = 'tests/fixtures/store/version-1.json';

/** Work on today's store, opened on a database that version 1 saved. */
async function withVersion1(work: (db: ClientsideDatabase, client: string) => Promise<void>) {
  const name = `test-${crypto.randomUUID()}`;
  await restoreDatabase(name, saved);
  const db = await openStore(name);
  try {
    await work(db, (await readLink(db, PAGE))?.client ?? '');
  } finally {
    db.close();
    await deleteStore(name);
  }
}

/*
 * The fixture was written once, while STORE_VERSION was 1, and is never written again:
 *   VITE_WRITE_STORE=1 npx vitest run --project chromium-unit lib/views/migration
 * Each later version keeps passing this file, and adds one of its own.
 */
const { VITE_WRITE_STORE } = import.meta.env as unknown as Record<string, string | undefined>;
if (VITE_WRITE_STORE && (STORE_VERSION as number) === 1)
  it('writes the fixture', () =>
    withStore(async (db) => {
      await fillVersion1(db);
      const dump = await saveDatabase(db.name);
      await commands.writeFile(FIXTURE, JSON.stringify(dump));
      expect(dump.tables.every((table) => table.rows.length > 0)).toBe(true);
    }));

describe('a database that version 1 saved', () => {
  it('is opened with every record, and says which version it has now', () =>
    withVersion1(async (db) => {
      const rows = saved.tables.find((table) => table.name === 'records')?.rows ?? [];
      expect(saved.version).toBe(10);
      expect(await db.records.count()).toBe(rows.length);
      expect(db.verno).toBe(STORE_VERSION);
    }));

  it('is kept as a backup, as it was before it was migrated', () =>
    withVersion1(async (db) => {
      const [backup] = await listBackups(db.name);
      const text = (backup && (await readBackup(db.name, backup))) ?? '';
      const isOurs = (row: object) => !('local' in row && row.local === 'sample');
      const rows = saved.tables.find((table) => table.name === 'records')?.rows ?? [];
      expect(readExchange(text).records.map(({ id }) => id)).toEqual(
        rows.filter(isOurs).map((row) => (row as { id: string }).id),
      );
      // What an open of the migrated store finds needs no other.
      (await openStore(db.name)).close();
      expect(await listBackups(db.name)).toEqual([backup]);
    }));

  it('shows the client of its page as it was', () =>
    withVersion1(async (db) => {
      const record = {
        key: PAGE,
        system: 'tryton',
        kind: 'client',
        label: 'Party',
        recordId: '5',
      } as const;
      const card = await viewCard(db, record, { recent: async () => [], now: now + 5000 });
      expect(card).toMatchObject({
        state: 'client',
        client: {
          name: 'Ärzte & Co',
          sample: false,
          engagement: { name: 'Roll-out', offering: expect.any(String) },
          people: [
            {
              name: 'Zoë Novák',
              title: 'CFO',
              part: { persona: 'persona_payroll-sally', level: 0.5 },
            },
          ],
          notes: [{ text: 'Second', kind: 'promise', corrected: true }],
        },
      });
      const [person] = card.state === 'client' ? card.client.people : [];
      expect(person?.notes).toMatchObject([{ text: 'Between us', visibility: 'private' }]);
    }));

  it('shows the sample client with its numbers', () =>
    withVersion1(async (db) => {
      const view = await viewClient(db, NORTHWIND, { now });
      expect(view?.sample).toBe(true);
      expect(view?.journey).toMatchObject({ distortion: 50, flagged: true });
    }));

  it('is written to, keeps what is private out of the outbox, and takes back a write of version 1', () =>
    withVersion1(async (db, client) => {
      const [latest] = await recentWrites(db);
      await undoWrite(db, latest?.n ?? 0, now + 9000);
      expect((await readByName(db, 'stakeholder')).entities.map(({ name }) => name)).toContain(
        'Zoë',
      );
      await savePerson(db, { client, by: 'Bob', now: now + 9000 }, { name: 'New', how: 'asked' });
      const waiting = new Set(await db.outbox.toCollection().primaryKeys());
      const local = await db.records.where('local').anyOf('private', 'sample').primaryKeys();
      expect(local.length).toBeGreaterThan(3);
      expect(local.filter((id) => waiting.has(id))).toEqual([]);
      const lastClock = (await db.meta.get('last-clock'))?.value as string;
      expect((await db.records.toArray()).every((row) => row.h <= lastClock)).toBe(true);
    }));

  it('is exported with what version 1 did not know and what it rejected', () =>
    withVersion1(async (db) => {
      const { records } = JSON.parse(await exportFile(db, { now, withPrivate: true }));
      const byId = new Map(records.map((record: { id: string }) => [record.id, record]));
      expect(byId.get('hologram_1')).toMatchObject({ v: 3, f: { light: { v: 'on' } } });
      expect(byId.get('client_bad')).toMatchObject({ f: { name: 7 } });
      expect(byId.has(NORTHWIND)).toBe(false);
    }));

  it('knows since version 2 which record each refused one would be', () =>
    withVersion1(async (db) => {
      const entries = await db.quarantine.where('id').equals('client_bad').toArray();
      expect(entries).toMatchObject([{ id: 'client_bad', raw: { f: { name: 7 } } }]);
      expect(await db.rejected.count()).toBe(0);
      // It came with a file, and not through sharing.
      expect(await db.quarantine.where('from').equals('file').count()).toBe(entries.length);
      expect(await countForAttention(db)).toEqual({ overwritten: 0, refused: 0, aside: 0 });
    }));

  it('loses the sample and nothing else', () =>
    withVersion1(async (db, client) => {
      await removeSample(db);
      expect(await db.records.where('local').equals('sample').count()).toBe(0);
      expect(await readEntity(db, 'client', NORTHWIND)).toBeUndefined();
      const view = await viewClient(db, client, { now });
      expect(view?.coverage.of).toBe(2);
      expect(view?.people[0]?.part?.personaName).toMatch(/Sally/);
    }));
});
