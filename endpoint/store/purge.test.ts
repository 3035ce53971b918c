import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../lib/record/stored-record.ts';
import { at, client, note } from '../records.fixture.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { checkOf } from './check-of.fixture.ts';
import { engineOf } from './engine.ts';
import { freshPlace, runSql } from './fresh-place.fixture.ts';

const folder = temporaryFolder();
const path = (name: string) => join(folder, name);
const later = () => Date.now() + 60_000;
const deleted = (record: StoredRecord) => ({ ...record, d: at(100) });

/** A team in which a client was deleted, one renamed, one erased and one is as it was. */
async function lived() {
  const place = await freshPlace();
  const engine = await engineOf(place);
  const store = await engine.open();
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
  return { place, engine, store, ids };
}

describe('a purge', () => {
  it('removes what was deleted and overwritten, counts right, and keeps the ids of erased records', async () => {
    const { place, store, ids } = await lived();
    const before = await store.head('team');
    expect(await store.purge('team', later())).toEqual({ records: 1, values: 2 });
    expect(await ids()).toEqual(['client_2', 'client_4', 'note_3']);
    const page = await store.changes('team', 0, 100);
    expect(page.check).toEqual(checkOf(page.records));
    const seq = (before?.seq ?? 0) + 1;
    expect(page).toMatchObject({ epoch: before?.epoch, seq, next: seq, floor: seq, oldFloor: 0 });
    expect(await store.purge('team', later())).toEqual({ records: 0, values: 0 });
    expect((await store.head('team'))?.seq).toBe(seq);
    // Of SQLite's files also while they are in use.
    if ('file' in place)
      for (const file of [place.file, `${place.file}-wal`])
        expect(readFileSync(file, 'latin1')).not.toMatch(/Gonetext|Oldtext/);
    await store.close();
    const kept = [
      await runSql(place, 'select doc from rec'),
      await runSql(place, 'select value from hist'),
    ];
    expect(JSON.stringify(kept)).not.toMatch(/Gonetext|Oldtext/);
  });

  it('leaves alone what died or was overwritten since, however old its clocks are, and other workspaces', async () => {
    const { store, ids } = await lived();
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
});

describe('a restore', () => {
  it('of a backup from before a purge brings back what was purged, from after it does not', async () => {
    const { engine, store, ids } = await lived();
    const all = await ids();
    await engine.backUp(path('before'));
    await store.purge('team', later());
    await engine.backUp(path('after'));
    const { epoch, seq, floor } = await store.changes('team', 0, 1);
    await engine.restore(path('before'));
    expect(await ids()).toEqual(all);
    const past = { [epoch]: seq - 1 };
    expect(await store.changes('team', 0, 1)).toMatchObject({ floor: 0, past });
    await engine.restore(path('after'));
    expect(await ids()).toEqual(['client_2', 'client_4', 'note_3']);
    expect(await store.changes('team', 0, 1)).toMatchObject({ floor, past: { [epoch]: seq } });
    await store.close();
  });
});
