import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { exchange } from '../invites/exchange.ts';
import { makeInvite } from '../invites/invite.ts';
import { at, client, note } from '../records.fixture.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { makeToken } from '../tokens/token.ts';
import { checkOf } from './check-of.fixture.ts';
import { engineOf } from './engine.ts';
import { freshPlace, openStore } from './fresh-place.fixture.ts';

const folder = temporaryFolder();
const path = (name: string) => join(folder, name);

/** A store with a workspace and one client in it, and a backup of that. */
async function backedUp(name: string) {
  const place = await freshPlace();
  const engine = await engineOf(place);
  const store = await engine.open();
  await store.createWorkspace('team');
  await store.push('team', [client('1', 'Before'), note('1', 'said')], 'Ann');
  const { token } = makeToken({ ws: 'team', role: 'editor', label: 'Ann', made: 1 });
  await store.addToken(token);
  const copy = path(`${name}.backup`);
  await engine.backUp(copy);
  return { engine, store, copy, token };
}

describe('a backup', () => {
  it('is taken while the store is in use, whole, and never over another file', async () => {
    const { store, engine, copy } = await backedUp('use');
    await store.push('team', [client('2', 'After')], 'Ann');
    const copied = await openStore({ file: copy });
    expect(await copied.changes('team', 0, 10)).toMatchObject({ check: { count: 2 } });
    await copied.close();
    await expect(engine.backUp(copy)).rejects.toThrow('there already');
    await store.close();
  });
});

describe('a restore', () => {
  it('puts everything back in a new epoch, which a running endpoint sees at once', async () => {
    const { store, engine, copy } = await backedUp('back');
    const before = await store.head('team');
    await store.push('team', [client('1', 'After', 2), client('2', 'New')], 'Ann');
    expect(await engine.restore(copy)).toBe(1);
    const page = await store.changes('team', 0, 10);
    expect(page.records.map((doc) => JSON.parse(doc).f.name)).toEqual(['Before', undefined]);
    expect(page.epoch).not.toBe(before?.epoch);
    await engine.restore(copy);
    expect((await store.head('team'))?.epoch).not.toBe(page.epoch);
    await store.close();
  });

  it('takes no half of an endpoint’s own data, whose last writes lie beside it', async () => {
    const place = await freshPlace();
    if (!('file' in place)) return;
    const engine = await engineOf(place);
    const store = await engine.open();
    await store.createWorkspace('team');
    for (const ending of ['', '-wal']) copyFileSync(place.file + ending, path(`half${ending}`));
    await store.close();
    await expect(engine.restore(path('half'))).rejects.toThrow('what was written last');
    const whole = path('whole');
    await (await engineOf({ file: path('half') })).backUp(whole);
    expect(await engine.restore(whole)).toBe(1);
  });

  it('into a new place brings the tokens along', async () => {
    const { store, copy, token } = await backedUp('move');
    await store.close();
    const elsewhere = await engineOf(await freshPlace());
    await elsewhere.restore(copy);
    const moved = await elsewhere.open();
    expect(await moved.findToken(token.hash)).toEqual(token);
    await moved.close();
  });

  it('lets no revoked token in again, forgets no new one, and brings nobody back who was erased', async () => {
    const { store, engine, copy, token } = await backedUp('rights');
    await store.revokeToken(token.id, 7);
    const late = makeToken({ ws: 'team', role: 'reader', label: 'Bob', made: 2 }).token;
    await store.addToken(late);
    await store.push('team', [{ ...note('1', ''), f: {}, e: at(9) }], 'Ann');
    await engine.restore(copy);
    expect((await store.findToken(token.hash))?.revoked).toBe(7);
    expect(await store.findToken(late.hash)).toEqual(late);
    const { records, check } = await store.changes('team', 0, 10);
    expect(records.join()).not.toContain('said');
    expect(check).toEqual(checkOf(records));
    await store.close();
  });

  it('opens no invite again that was used or revoked, and forgets no new one', async () => {
    const { store, engine, copy } = await backedUp('invites');
    const given = { ws: 'team', role: 'editor', label: 'Ann', made: 1, expires: 9 } as const;
    const [used, revoked] = [makeInvite(given), makeInvite(given)];
    await store.addInvites([used.invite, revoked.invite]);
    const late = path('invites.backup.2');
    await engine.backUp(late);
    await store.exchangeInvite(used.invite.hash, (found) =>
      exchange(found, { ws: 'team', now: 2 }),
    );
    await store.revokeInvite(revoked.invite.id, 3);
    const kept = await store.listInvites();
    const tokens = await store.listTokens();
    expect(kept).toMatchObject([{ used: 2 }, { revoked: 3 }]);
    await engine.restore(late);
    expect(await store.listInvites()).toEqual(kept);
    await engine.restore(copy);
    expect(await store.listInvites()).toEqual(kept);
    expect(await store.listTokens()).toEqual(tokens);
    const elsewhere = await engineOf(await freshPlace());
    await elsewhere.restore(late);
    const moved = await elsewhere.open();
    expect(await moved.listInvites()).toEqual([used.invite, revoked.invite]);
    await moved.close();
    await store.close();
  });

  it('takes no file that is no backup, and leaves everything as it was', async () => {
    const { store, engine, copy } = await backedUp('no');
    const head = await store.head('team');
    writeFileSync(path('empty'), '');
    writeFileSync(path('text'), 'x'.repeat(5000));
    const foreign = new DatabaseSync(path('foreign'));
    foreign.exec('create table ws (x)');
    foreign.close();
    copyFileSync(copy, path('cut'));
    writeFileSync(path('cut'), readFileSync(copy).subarray(0, 9000));
    for (const name of ['empty', 'text', 'foreign', 'cut', 'missing'])
      await expect(engine.restore(path(name)), name).rejects.toThrow();
    expect(await store.head('team')).toEqual(head);
    await store.close();
  });
});
