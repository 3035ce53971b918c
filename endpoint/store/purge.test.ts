import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../lib/record/stored-record.ts';
import { at, client, note } from '../records.fixture.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { backUp } from './back-up.ts';
import { checkOf } from './check-of.fixture.ts';
import { restore } from './restore.ts';
import { openSqliteStore } from './sqlite-store.ts';

const folder = temporaryFolder();
const path = (name: string) => join(folder, name);
const later = () => Date.now() + 60_000;
const deleted = (record: StoredRecord) => ({ ...record, d: at(100) });

/** A team in which a client was deleted, one renamed, one erased and one is as it was. */
async function lived(name: string) {
  const file = path(`${name}.sqlite`);
  const store = openSqliteStore(file);
  await store.createWorkspace('team');
  const erased = { ...note('3', ''), f: {}, e: at(9) };
  const first = [client('1', 'Gonetext'), client('2', 'Oldtext'), note('3', 'x'), client('4', 'D')];
  await store.push('team', first, 'Ann');
  await store.push('team', [client('1', 'Two', 2), client('2', 'New', 2), erased], 'Ann');
  await store.push('team', [deleted(client('1', 'Two', 2))], 'Ann');
  const ids = async () => {
    const { records } = await store.changes('team', 0, 100);
    return records.map((doc) => JSON.parse(doc).id).sort();
  };
  return { file, store, ids };
}

describe('a purge', () => {
  it('removes what was deleted and overwritten, counts right, and keeps the ids of erased records', async () => {
    const { file, store, ids } = await lived('all');
    const before = await store.head('team');
    expect(await store.purge('team', later())).toEqual({ records: 1, values: 2 });
    expect(await ids()).toEqual(['client_2', 'client_4', 'note_3']);
    const page = await store.changes('team', 0, 100);
    expect(page.check).toEqual(checkOf(page.records));
    const seq = (before?.seq ?? 0) + 1;
    expect(page).toMatchObject({ epoch: before?.epoch, seq, next: seq, floor: seq, oldFloor: 0 });
    expect(await store.purge('team', later())).toEqual({ records: 0, values: 0 });
    expect((await store.head('team'))?.seq).toBe(seq);
    await store.close();
    expect(readFileSync(file, 'latin1')).not.toMatch(/Gonetext|Oldtext/);
  });

  it('leaves alone what died or was overwritten since, however old its clocks are, and other workspaces', async () => {
    const { store, ids } = await lived('young');
    const all = await ids();
    expect(await store.purge('team', Date.now() - 60_000)).toEqual({ records: 0, values: 0 });
    expect(await ids()).toEqual(all);
    expect(await store.changes('team', 0, 100)).toMatchObject({ floor: 0 });
    await store.createWorkspace('other');
    await store.push('other', [deleted(client('1', 'A'))], 'Ann');
    await store.purge('team', later());
    expect(await store.changes('other', 0, 100)).toMatchObject({ floor: 0, check: { count: 1 } });
    await expect(store.purge('none', later())).rejects.toThrow('no such workspace');
    await store.close();
  });

  it('takes what was there before times were kept for as old as the update', async () => {
    const file = path('version-1.sqlite');
    const { store } = await lived('version-3');
    backUp(path('version-3.sqlite'), file);
    await store.close();
    const db = new DatabaseSync(file);
    db.exec(`drop table invite; pragma user_version = 1;
      alter table ws drop column floor; alter table ws drop column old_floor;
      alter table rec drop column at; alter table hist drop column at`);
    db.close();
    const updated = openSqliteStore(file);
    expect(await updated.purge('team', Date.now() - 60_000)).toEqual({ records: 0, values: 0 });
    expect(await updated.purge('team', later())).toEqual({ records: 1, values: 2 });
    await updated.close();
  });
});

describe('a restore', () => {
  it('of a backup from before a purge brings back what was purged, from after it does not', async () => {
    const { file, store, ids } = await lived('restored');
    const all = await ids();
    backUp(file, path('before'));
    await store.purge('team', later());
    backUp(file, path('after'));
    const { floor } = await store.changes('team', 0, 1);
    restore(file, path('before'));
    expect(await ids()).toEqual(all);
    expect(await store.changes('team', 0, 1)).toMatchObject({ floor: 0, oldFloor: 0 });
    restore(file, path('after'));
    expect(await ids()).toEqual(['client_2', 'client_4', 'note_3']);
    expect(await store.changes('team', 0, 1)).toMatchObject({ floor, oldFloor: floor });
    await store.close();
  });
});
