import { describe, expect, it } from 'vitest';
import { filesIn, writeFile } from '../../platform/files.ts';
import { makeClock } from '../../record/clock.ts';
import { isAlive } from '../../record/stored-record.ts';
import type { ClientsideDatabase } from '../database.ts';
import { exportFile } from '../exchange-file.ts';
import { applyImport } from '../import-file.ts';
import { fileOf } from '../records.fixture.ts';
import { fillWithSample, now } from '../starter.fixture.ts';
import { withStore } from '../temporary-store.ts';
import { folderOf, listBackups, readBackup } from './backups.ts';
import { keepBackup } from './keep-backup.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** Puts a client in, as a file brings it. */
async function putClient(db: ClientsideDatabase, id: string, at = now): Promise<void> {
  const record = { id, k: 'client', v: 1, f: { name: `Client ${id}` }, h: clock(at) };
  await applyImport(db, fileOf([record]), at);
}

const clock = (at: number) => makeClock(at, 0, 'aaaaaaaa');

async function backupsOf(db: ClientsideDatabase): Promise<string[]> {
  const all = await listBackups(db.name);
  return Promise.all(all.map(async (backup) => (await readBackup(db.name, backup)) ?? ''));
}

const times = async (db: ClientsideDatabase) => (await listBackups(db.name)).map(({ at }) => at);

describe('backups', () => {
  it('give a store back as it was, with what is private and without sample data', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      await putClient(db, 'client_1');
      await putClient(db, 'client_2');
      await db.records.update('client_2', { local: 'private' });
      await keepBackup(db, now);
      const [text = ''] = await backupsOf(db);
      expect(text).toBe(await exportFile(db, { now, withPrivate: true }));
      await withStore(async (other) => {
        await applyImport(other, text, now);
        expect(await other.records.get('client_1')).toEqual(await db.records.get('client_1'));
        expect(await other.records.get('client_2')).toMatchObject({ local: 'private' });
        const clients = other.records.filter((row) => row.k === 'client' && isAlive(row));
        expect(await clients.count()).toBe(2);
      });
    }));

  it('are a day apart, and only where something was written', () =>
    withStore(async (db) => {
      await putClient(db, 'client_1');
      await keepBackup(db, now);
      await putClient(db, 'client_2');
      await keepBackup(db, now + 23 * HOUR);
      expect(await times(db)).toEqual([now]);
      await keepBackup(db, now + DAY);
      expect(await times(db)).toEqual([now + DAY, now]);
      await keepBackup(db, now + 3 * DAY);
      expect(await times(db)).toEqual([now + DAY, now]);
    }));

  it('are a day apart, too, where the clock was ahead once', () =>
    withStore(async (db) => {
      await putClient(db, 'client_1');
      expect(await keepBackup(db, now + 400 * DAY)).toBe(true);
      await putClient(db, 'client_2');
      expect(await keepBackup(db, now)).toBe(true);
      await putClient(db, 'client_3');
      expect(await keepBackup(db, now + HOUR)).toBe(false);
      expect(await keepBackup(db, now + DAY)).toBe(true);
    }));

  it('are seven at most, the newest', () =>
    withStore(async (db) => {
      for (let day = 0; day < 9; day += 1) {
        await putClient(db, `client_${day}`);
        await keepBackup(db, now + day * DAY);
      }
      expect(await times(db)).toEqual([8, 7, 6, 5, 4, 3, 2].map((day) => now + day * DAY));
    }));

  it('stay where a store has lost all it had', () =>
    withStore(async (db) => {
      await putClient(db, 'client_1');
      await keepBackup(db, now);
      await db.records.clear();
      await fillWithSample(db);
      await keepBackup(db, now + 2 * DAY);
      expect(await times(db)).toEqual([now]);
    }));

  it('that hold what was erased go, and one without it comes at once', () =>
    withStore(async (db) => {
      await putClient(db, 'client_1');
      await keepBackup(db, now);
      await putClient(db, 'client_2');
      await keepBackup(db, now + DAY);
      const erased = { id: 'client_2', k: 'client', v: 1, f: {}, h: clock(now), e: clock(now + 1) };
      await applyImport(db, fileOf([erased]), now + DAY);
      await keepBackup(db, now + DAY + HOUR);
      expect(await times(db)).toEqual([now + DAY + HOUR, now]);
      const texts = await backupsOf(db);
      expect(texts.every((text) => text.includes('Client client_1'))).toBe(true);
      expect(texts.some((text) => text.includes('Client client_2'))).toBe(false);
      await putClient(db, 'client_3');
      await keepBackup(db, now + DAY + 2 * HOUR);
      expect(await times(db)).toEqual([now + DAY + HOUR, now]);
    }));

  it('that were cut off are none', () =>
    withStore(async (db) => {
      await putClient(db, 'client_1');
      const breaks = new ReadableStream<Uint8Array>({
        pull: (stream) => stream.error(new Error('the background ended')),
      });
      const folder = folderOf(db.name);
      await expect(writeFile(folder, `${now}-x.json.gz`, breaks)).rejects.toThrow('ended');
      await writeFile(folder, `${now + 1}-x.json.gz`, new Blob([]).stream());
      expect(await listBackups(db.name)).toEqual([]);
      await keepBackup(db, now);
      expect(await times(db)).toEqual([now]);
    }));

  it('go with their store', async () => {
    const name = await withStore(async (db) => {
      await putClient(db, 'client_1');
      await keepBackup(db, now);
      expect(await times(db)).toEqual([now]);
      return db.name;
    });
    expect(await listBackups(name)).toEqual([]);
  });

  it('go with their store while one is written, too', async () => {
    let writing: Promise<unknown> = Promise.resolve();
    const name = await withStore(async (db) => {
      const record = (n: number) => ({
        id: `client_${n}`,
        k: 'client',
        v: 1,
        f: about(),
        h: clock(now),
      });
      await applyImport(db, fileOf(Array.from({ length: 2000 }, (_, n) => record(n))), now);
      writing = keepBackup(db, now).catch(() => undefined);
      while ((await filesIn(folderOf(db.name))).length === 0);
      return db.name;
    });
    await writing;
    expect(await filesIn(folderOf(name))).toEqual([]);
  });
});

/** A client of some kilobytes that do not compress. */
const about = () => ({
  name: 'Client',
  later: Array.from(crypto.getRandomValues(new Uint32Array(500)), (n) => n.toString(36)).join(''),
});
