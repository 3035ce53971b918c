import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKey, writeKey } from './written-key.ts';

const keys = fc.uint8Array({ minLength: 32, maxLength: 32 });
const LETTERS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];

/** The same text with one letter other. */
const changed = (text: string, at: number, letter: string) =>
  text.slice(0, at) + letter + text.slice(at + 1);

describe('a written key', () => {
  it('is thirteen groups of five letters, and reads as the key that it is', () => {
    fc.assert(
      fc.property(keys, (key) => {
        const written = writeKey(key);
        expect(written).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){12}[0-9A-HJKMNP-TV-Z]{5}$/);
        expect(readKey(written)).toEqual({ key: new Uint8Array(key) });
      }),
    );
  });

  it('may be typed small, with other gaps, and with O and l for zero and one', () => {
    const key = new Uint8Array(32).fill(0b0000_1000);
    const written = writeKey(key);
    const typed = ` ${written.toLowerCase().replaceAll('-', '  ').replaceAll('0', 'o').replaceAll('1', 'l')}\n`;
    expect(written).toMatch(/0.*1/);
    expect(readKey(typed)).toEqual({ key });
  });

  it('says in which group a letter is wrong, or two are swapped', () => {
    const typo = fc.record({
      key: keys,
      group: fc.nat(12),
      place: fc.nat(4),
      letter: fc.constantFrom(...LETTERS, 'U', 'é'),
    });
    fc.assert(
      fc.property(typo, ({ key, group, place, letter }) => {
        const written = writeKey(key);
        const at = group * 6 + place;
        const wrong = changed(written, at, letter);
        if (wrong !== written) expect(readKey(wrong)).toEqual({ wrong: 'group', group: group + 1 });
        const [a = '', b = ''] = written.slice(group * 6, group * 6 + 2);
        const swapped = changed(changed(written, group * 6, b), group * 6 + 1, a);
        if (a !== b) expect(readKey(swapped)).toEqual({ wrong: 'group', group: group + 1 });
      }),
    );
  });

  it('is not read with groups swapped, left out or doubled', () => {
    fc.assert(
      fc.property(keys, fc.nat(11), (key, at) => {
        const groups = writeKey(key).split('-');
        const [a = '', b = ''] = groups.slice(at, at + 2);
        const swapped = groups.with(at, b).with(at + 1, a);
        if (a !== b) expect(readKey(swapped.join('-'))).toEqual({ wrong: 'group', group: at + 1 });
        expect(readKey(groups.toSpliced(at, 1).join('-'))).toEqual({ wrong: 'length' });
        expect(readKey(groups.toSpliced(at, 0, a).join('-'))).toEqual({ wrong: 'length' });
      }),
    );
  });
});
