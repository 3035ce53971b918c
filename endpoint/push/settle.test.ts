import { describe, expect, it } from 'vitest';
import { at, client, note } from '../records.fixture.ts';
import { checkPushed } from './check-pushed.ts';
import { settle } from './settle.ts';

describe('settling a pushed record', () => {
  it('stamps the author on what is new and on nothing else', () => {
    const made = settle(undefined, client('1', 'A'), 'Ann').record;
    expect(made?.by).toBe('Ann');
    expect(settle(made, client('1', 'A'), 'Zed')).toEqual({ result: { s: 'noop' }, losers: [] });
    const older = { ...client('1', 'A', 0), f: { about: 'x' } };
    expect(settle(made, older, 'Zed').record).toMatchObject({ by: 'Ann', f: { about: 'x' } });
    expect(settle(made, client('1', 'B', 2), 'Bob').record?.by).toBe('Bob');
  });

  it('keeps no author of an erased record, whether it was there before or not', () => {
    const erased = { id: 'client_1', k: 'client', v: 1, f: {}, h: at(3), e: at(3) };
    for (const before of [undefined, client('1', 'A')])
      expect(settle(before, erased, 'Ann').record).toEqual(erased);
  });

  it('gives the value that lost, whichever came first', () => {
    const [early, late] = [client('1', 'A', 1), client('1', 'B', 2)];
    const loser = { field: 'name', clock: at(1), value: 'A' };
    expect(settle(early, late, 'Ann').losers).toEqual([loser]);
    expect(settle(late, early, 'Ann')).toEqual({ result: { s: 'noop' }, losers: [loser] });
  });

  it('takes a note once, and no other words, fewer or more', () => {
    const first = settle(undefined, note('1', 'said'), 'Ann').record;
    const again = settle(first, note('1', 'said', 5), 'Ann');
    expect(again.record?.f).toEqual(first?.f);
    for (const [wrong, field] of [
      [note('1', 'unsaid', 9), 'text'],
      [note('1', 'unsaid', 0), 'text'],
      [{ ...note('1', 'said'), f: { extra: 1 } }, 'extra'],
    ] as const)
      expect(settle(first, wrong, 'Bob').result).toMatchObject({ code: 'immutable', field });
  });

  it('deletes a note without its words, brings it back, and takes a delete that came first', () => {
    const first = settle(undefined, note('1', 'said'), 'Ann').record;
    const deleted = settle(first, { ...note('1', 'said'), d: at(2) }, 'Bob').record;
    expect(deleted).toMatchObject({ d: at(2), f: { text: 'said' } });
    expect(settle(deleted, note('1', 'said', 3), 'Ann').result).toEqual({ s: 'ok' });
    const ahead = { id: 'note_1', k: 'note', v: 1, f: {}, h: at(2), d: at(2) };
    expect(settle(ahead, note('1', 'said'), 'Ann').record?.f.text).toBe('said');
  });

  it('erases a note for good', () => {
    const erased = settle(note('1', 'said'), { ...note('1', ''), f: {}, e: at(2) }, 'Ann').record;
    expect(erased).toEqual({ id: 'note_1', k: 'note', v: 1, f: {}, h: at(2), e: at(2) });
    expect(settle(erased, note('1', 'again', 9), 'Ann').result).toEqual({ s: 'noop' });
  });

  it('does not let a record outgrow its limit by merging', () => {
    const half = 'x'.repeat(200_000);
    const one = { ...client('1', half), h: at(1) };
    const two = { ...client('1', ''), f: { about: half }, h: at(2) };
    expect(settle(one, two, 'Ann').result).toMatchObject({ code: 'too_large' });
  });
});

describe('the door for pushed records', () => {
  it('keeps kinds and fields that it does not know, and never the sender’s word for the author', () => {
    const odd = { id: 'moon_1', k: 'moon', v: 7, f: { 'phase/new': { a: [1] } }, h: at(1) };
    expect(checkPushed({ ...odd, by: 'Mallory' })).toEqual(odd);
  });

  it('says which field is wrong', () => {
    expect(checkPushed({ ...client('1', 'A'), h: 'noon' })).toMatchObject({
      s: 'rejected',
      code: 'invalid',
      field: 'h',
      detail: 'not a clock',
    });
    for (const wrong of [null, 7, [], 'x', { ...client('1', 'A'), id: '../1' }, { k: 'client' }])
      expect(checkPushed(wrong)).toMatchObject({ s: 'rejected', code: 'invalid' });
    const proto = JSON.parse(
      `{"id":"client_1","k":"client","v":1,"h":"${at(1)}","f":{"__proto__":1}}`,
    );
    expect(checkPushed(proto)).toMatchObject({ code: 'invalid', field: 'f' });
  });

  it('refuses clocks of a time that can’t be, wherever they stand', () => {
    const never = 'zzzzzzzzz-zzz-zzzzzzzz';
    for (const [clocks, field] of [
      [{ h: never }, 'h'],
      [{ c: { name: never } }, 'c.name'],
      [{ d: never }, 'd'],
      [{ e: never }, 'e'],
    ] as const)
      expect(checkPushed({ ...client('1', 'A'), ...clocks })).toMatchObject({
        code: 'invalid',
        field,
        detail: 'not a clock',
      });
  });

  it('refuses what is too large, too deep or private', () => {
    expect(checkPushed(client('1', 'x'.repeat(262_000)))).toMatchObject({ id: 'client_1' });
    expect(checkPushed(client('1', 'x'.repeat(262_144)))).toMatchObject({ code: 'too_large' });
    expect(checkPushed(note('1', 'é'.repeat(32_000)))).toMatchObject({ id: 'note_1' });
    expect(checkPushed(note('1', 'é'.repeat(33_000)))).toMatchObject({ code: 'too_large' });
    const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    expect(checkPushed({ ...client('1', 'A'), f: { deep } })).toMatchObject({ code: 'invalid' });
    const mine = note('1', 'mine');
    expect(checkPushed({ ...mine, f: { ...mine.f, visibility: 'private' } })).toMatchObject({
      code: 'private',
    });
  });
});
