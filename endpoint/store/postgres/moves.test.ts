import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { makeInvite } from '../../invites/invite.ts';
import { at, client, note } from '../../records.fixture.ts';
import { temporaryFolder } from '../../temporary-folder.fixture.ts';
import { makeToken } from '../../tokens/token.ts';
import { checkOf } from '../check-of.fixture.ts';
import { engineOf, type Place } from '../engine.ts';
import { freshDatabase, freshFile, runSql } from '../fresh-place.fixture.ts';
import { StoreUnavailable } from '../store.ts';

const folder = temporaryFolder();
const freshUrl = async () => ({ url: await freshDatabase(inject('postgres') ?? '') });

/** A firm's data: more than one batch, all kinds of rows, and letters that a database might trip over. */
async function fill(place: Place) {
  const store = await (await engineOf(place)).open();
  for (const ws of ['team', 'Other', 'empty']) await store.createWorkspace(ws);
  for (let batch = 0; batch < 3; batch += 1) {
    const many = Array.from({ length: 400 }, (_, i) =>
      client(`${batch}-${i}`, 'שלום 👩‍💼 \0 \ud800 "\\'),
    );
    await store.push('team', many, 'Ann');
  }
  const odd = { ...client('odd', 'A'), f: { 'a\0b': 1, '{"e":"': 2 } };
  await store.push('team', [odd, { ...odd, h: at(2), f: { 'a\0b': 'x' } }, note('1', 'x')], 'Ann');
  await store.push(
    'team',
    [
      { ...client('0-0', 'A'), d: at(9) },
      { ...note('1', ''), f: {}, e: at(9) },
    ],
    'Bob',
  );
  await store.push('Other', [client('1', 'A'), client('1', 'B', 2)], 'Ann');
  const given = { ws: 'team', role: 'reader', label: 'Zoë', made: 1 } as const;
  const [one, two] = [makeToken({ ...given, expires: 5 }), makeToken(given)];
  for (const { token } of [one, two]) await store.addToken(token);
  await store.revokeToken(two.token.id, 1_800_000_000_000);
  await store.addInvites([makeInvite({ ...given, expires: 9 }).invite]);
  await store.close();
}

/** PostgreSQL has a number beside these. */
const INVITE = 'hash, id, ws, role, label, made, expires, lasts, revoked, used, nonce, token';

/** All rows of all tables but the epochs, which each restore makes anew. */
async function contents(place: Place) {
  const tables = {
    ws: 'select ws, seq, cnt, xor, floor from ws order by ws',
    rec: 'select * from rec order by ws, id',
    hist: 'select * from hist order by ws, id, field, clock, sum',
    token: 'select * from token order by hash',
    invite: `select ${INVITE} from invite order by hash`,
  };
  const rows = await Promise.all(Object.values(tables).map((sql) => runSql(place, sql)));
  // Told as text: PostgreSQL's numbers come as text here.
  return rows.map((table) =>
    table.map((row) => row.map((value) => (value === null ? null : `${value}`))),
  );
}

describe('a backup', () => {
  it.each([
    ['PostgreSQL', 'SQLite', freshUrl, freshFile],
    ['SQLite', 'PostgreSQL', freshFile, freshUrl],
    ['PostgreSQL', 'PostgreSQL', freshUrl, freshUrl],
  ] as const)(
    'of %s goes into %s: everything is there, and nothing else',
    async (_, __, from, to) => {
      const [here, there] = [await from(), await to()];
      await fill(here);
      const copy = join(temporaryFolder(), 'backup');
      await (await engineOf(here)).backUp(copy);
      const before = await contents(here);
      expect(before.map((rows) => rows.length)).toEqual([3, 1203, 3, 2, 1]);
      const engine = await engineOf(there);
      expect(await engine.restore(copy)).toBe(3);
      expect(await contents(there)).toEqual(before);
      // The engine goes on where the other one was.
      const store = await engine.open();
      await store.push('team', [client('new', 'A')], 'Ann');
      const page = await store.changes('team', 0, 2000);
      expect(page.check).toEqual(checkOf(page.records));
      await store.close();
    },
  );

  it('of PostgreSQL is one file, which SQLite could serve as it is', async () => {
    const place = await freshUrl();
    await fill(place);
    const copy = join(folder, 'whole');
    await (await engineOf(place)).backUp(copy);
    expect(readFileSync(copy).subarray(0, 15).toString()).toBe('SQLite format 3');
    expect(await contents({ file: copy })).toEqual(await contents(place));
  });
});

describe('a restore into PostgreSQL', { timeout: 60_000 }, () => {
  it('while two endpoints push lets each push come wholly before it or wholly after', async () => {
    const place = await freshUrl();
    const engine = await engineOf(place);
    await fill(place);
    const copy = join(folder, 'meanwhile');
    await engine.backUp(copy);
    const stores = [await engine.open(), await engine.open()];
    const { epoch: first } = (await stores[0]?.head('team')) ?? {};
    let isOver = false;
    const pushed: { epoch: string; ids: string[] }[] = [];
    const write = async (who: number) => {
      for (let i = 0; !isOver; i += 1) {
        const records = [0, 1, 2].map((n) => client(`late-${who}-${i}-${n}`, 'A'));
        const done = await stores[who]?.push('team', records, 'Ann').catch((error) => error);
        if (done instanceof StoreUnavailable) continue;
        pushed.push({ epoch: done.epoch, ids: records.map(({ id }) => id) });
      }
    };
    const writing = Promise.all([write(0), write(1)]);
    await expect.poll(() => pushed.length, { timeout: 15_000 }).toBeGreaterThan(20);
    await engine.restore(copy);
    const before = pushed.length;
    await expect.poll(() => pushed.length, { timeout: 15_000 }).toBeGreaterThan(before + 20);
    isOver = true;
    await writing;
    const page = await stores[0]?.changes('team', 0, 2000);
    expect(page?.check).toEqual(checkOf(page?.records ?? []));
    const late = page?.records.map((doc) => JSON.parse(doc).id).filter((id) => /late/.test(id));
    const after = pushed.filter(({ epoch }) => epoch !== first);
    expect(late?.toSorted()).toEqual(after.flatMap(({ ids }) => ids).toSorted());
    await Promise.all(stores.map((store) => store.close()));
  });
});
