import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from '../../../endpoint/push/settle.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import { makeClock } from '../../record/clock.ts';
import { canonicalRecord } from '../../record/merge.ts';
import { clearField } from '../../record/sealed-shape.ts';
import { compress, type StoredRecord } from '../../record/stored-record.ts';
import { openRecord } from './open-record.ts';
import { sealRecord } from './seal-record.ts';
import { makeVault } from './vault.ts';

const key = new Uint8Array(32).fill(7);
const vault = await makeVault(key, 'vault-of-the-tests');
const clock = fc.nat(3).map((time) => makeClock(1_700_000_000_000 + time, 0, 'aaaaaaaa'));
const name = fc.oneof(
  fc.constantFrom('name', 'about', 'tags/vip', 'tags/old', '/', 'constructor', 'später/é'),
  fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => text !== '__proto__'),
  fc.string({ minLength: 150, maxLength: 190 }).map((text) => `${text}/${text.slice(0, 9)}`),
);
const fields = fc.dictionary(name, fc.tuple(fc.jsonValue({ maxDepth: 3 }), clock), {
  minKeys: 1,
  maxKeys: 6,
  noNullPrototype: true,
});
const record: fc.Arbitrary<StoredRecord> = fc
  .record({ k: fc.constantFrom('client', 'moon', 'note'), fields, d: fc.option(clock) })
  .map(({ k, fields: all, d }) => {
    const each = <T>(pick: (given: [unknown, string]) => T) =>
      Object.fromEntries(Object.entries(all).map(([field, given]) => [field, pick(given)]));
    const rest = { id: `${k}_1`, k, v: 1, f: each(([value]) => value), ...(d ? { d } : {}) };
    return compress(
      rest,
      each(([, at]) => at),
    );
  });
const one: StoredRecord = {
  id: 'client_1',
  k: 'client',
  v: 1,
  f: { name: 'Acme', 'tags/vip': true },
  h: makeClock(1_700_000_000_000, 0, 'aaaaaaaa'),
};
const sealedOne = await sealRecord(vault, one);

describe('a sealed record', () => {
  it('opens as the one that it was, of any kind and with any fields', async () => {
    await fc.assert(
      fc.asyncProperty(record, async (given) => {
        const sealed = await sealRecord(vault, given);
        expect(clearField(sealed)).toBeUndefined();
        expect(canonicalRecord(sealed)).toEqual(sealed);
        const opened = await openRecord(vault, JSON.parse(JSON.stringify(sealed)));
        expect(canonicalJson(opened)).toBe(canonicalJson(given));
      }),
    );
  });

  it('is the same each time, so that sending it again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(record, async (given) => {
        const [first, again] = [await sealRecord(vault, given), await sealRecord(vault, given)];
        expect(again).toEqual(first);
        const there = settle(undefined, first, 'Ann').record;
        expect(settle(there, again, 'Bob')).toEqual({ result: { s: 'noop' }, losers: [] });
      }),
    );
  });

  it('does not open with a single bit changed', async () => {
    const sealed = sealedOne.f.name as string;
    for (let at = 3; at < sealed.length; at += 1) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      const wrong = `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`;
      await expect(
        openRecord(vault, { ...sealedOne, f: { ...sealedOne.f, name: wrong } }),
      ).rejects.toThrow();
    }
  });

  it('opens in no other place: record, kind, field, clock, workspace, key', async () => {
    const { h } = sealedOne;
    const tags = Object.keys(sealedOne.f).find((field) => field.startsWith('tags/')) ?? '';
    const { name: sealed, [tags]: vip } = sealedOne.f;
    const moved: StoredRecord[] = [
      { ...sealedOne, id: 'client_2' },
      { ...sealedOne, k: 'moon' },
      { ...sealedOne, f: { about: sealed } },
      { ...sealedOne, f: { name: vip } },
      { ...sealedOne, f: { 'tags/AAAAAAAAAAAAAAAAAAAAAA': vip } },
      { ...sealedOne, h: makeClock(1_700_000_000_001, 0, 'aaaaaaaa') },
      { ...sealedOne, c: { name: makeClock(1_700_000_000_001, 0, 'aaaaaaaa') } },
    ];
    for (const wrong of moved) await expect(openRecord(vault, wrong)).rejects.toThrow();
    expect(h).toBe(one.h);
    await expect(openRecord(await makeVault(key, 'other'), sealedOne)).rejects.toThrow();
    const strange = await makeVault(new Uint8Array(32).fill(8), vault.id);
    await expect(openRecord(strange, sealedOne)).rejects.toThrow();
  });

  it('hides names that tell something, differently in each record', async () => {
    expect(Object.keys(sealedOne.f)).toEqual(['name', expect.stringMatching(/^tags\/[\w-]{22}$/)]);
    const other = await sealRecord(vault, { ...one, id: 'client_2' });
    expect(Object.keys(other.f)[1]).not.toBe(Object.keys(sealedOne.f)[1]);
  });

  it('has values of the same length for all that is short', async () => {
    const lengthOf = async (value: unknown) =>
      String((await sealRecord(vault, { ...one, f: { name: value } })).f.name).length;
    const short = await Promise.all([true, null, 1, '', 'Acme', 'x'.repeat(28)].map(lengthOf));
    expect(new Set(short)).toEqual(new Set([83]));
    expect(await lengthOf('x'.repeat(29))).toBe(await lengthOf('x'.repeat(60)));
    expect(await lengthOf('x'.repeat(1100))).toBe(await lengthOf('x'.repeat(2000)));
  });

  it('says a note’s words again at a later clock in the same text, and no other words', async () => {
    const note = { ...one, id: 'note_1', k: 'note', f: { text: 'said' } };
    const later = makeClock(1_700_000_000_009, 0, 'aaaaaaaa');
    const first = settle(undefined, await sealRecord(vault, note), 'Ann').record;
    const again = await sealRecord(vault, { ...note, h: later });
    expect(settle(first, again, 'Ann').result).toEqual({ s: 'ok' });
    const wrong = await sealRecord(vault, { ...note, f: { text: 'unsaid' }, h: later });
    expect(settle(first, wrong, 'Ann').result).toMatchObject({ code: 'immutable', field: 'text' });
  });
});
