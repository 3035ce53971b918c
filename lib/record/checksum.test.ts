import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_CHECK, foldCheck } from './checksum.ts';
import { sha256 } from './sha256.ts';

const hex = (words: Int32Array) =>
  [...words].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');

describe('the checksum', () => {
  it('has the SHA-256 that everybody has, for texts of every length', () => {
    const known = (text: string) => createHash('sha256').update(text).digest('hex');
    for (let n = 0; n < 200; n += 1) expect(hex(sha256('a'.repeat(n)))).toBe(known('a'.repeat(n)));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(hex(sha256(text))).toBe(known(text));
      }),
    );
  });

  it('is the same in any order, and empty again when all that came has gone', () => {
    const entries = fc.array(fc.record({ id: fc.string(), clock: fc.string() }));
    fc.assert(
      fc.property(entries, (come) => {
        const there = foldCheck(EMPTY_CHECK, { gone: [], come });
        expect(there.count).toBe(come.length);
        expect(foldCheck(EMPTY_CHECK, { gone: [], come: come.toReversed() })).toEqual(there);
        expect(foldCheck(there, { gone: come, come: [] })).toEqual(EMPTY_CHECK);
      }),
    );
  });

  it('is the first 64 bits of the hash of id and clock', () => {
    const one = createHash('sha256').update('client_1|x').digest('hex').slice(0, 16);
    const come = [{ id: 'client_1', clock: 'x' }];
    expect(foldCheck(EMPTY_CHECK, { gone: [], come })).toEqual({ count: 1, xor: one });
  });
});
