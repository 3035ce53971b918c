import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortId } from '../../tests/fixtures/sites/salesforce-arbitraries.ts';
import { longSalesforceId } from './salesforce-id.ts';

describe('longSalesforceId', () => {
  it('completes 15 characters and keeps 18 whose check letters are right', () => {
    expect(longSalesforceId('0015g00000aBcDe')).toBe('0015g00000aBcDeAAK');
    expect(longSalesforceId('001Bn00000WK1FHIA1')).toBe('001Bn00000WK1FHIA1');
    expect(longSalesforceId('a5k3A00000LWYvR')).toBe('a5k3A00000LWYvRQAX');
  });

  it.each([
    ['wrong check letters', '0015g00000aBcDeAAA'],
    ['check letters in lower case', '0015g00000aBcDeaak'],
    ['folded to lower case', '0015g00000abcdeaak'],
    ['16 characters', '0015g00000aBcDeA'],
    ['17 characters', '0015g00000aBcDeAA'],
    ['the empty key', '000000000000000AAA'],
    ['no digit', 'aBcDeFgHiJkLmNo'],
    ['digits among the check letters only', 'ABCDEABCDEABCDE555'],
    ['a letter outside ASCII', '0015g00000aBcDé'],
    ['a line break', '0015g00000aBcD\n'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(longSalesforceId(text)).toBeNull();
  });

  it('gives one long form for both forms of any id, and another for any other id', () => {
    fc.assert(
      fc.property(shortId, shortId, (one, other) => {
        const long = longSalesforceId(one) ?? '';
        expect(long.slice(0, 15)).toBe(one);
        expect(longSalesforceId(long)).toBe(long);
        expect(longSalesforceId(other) === long).toBe(one === other);
      }),
    );
  });

  it('refuses an id in which one letter lost its case', () => {
    fc.assert(
      fc.property(shortId, fc.nat(14), (short, at) => {
        const long = longSalesforceId(short) ?? '';
        const letter = long.charAt(at);
        const folded =
          letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
        fc.pre(folded !== letter);
        expect(longSalesforceId(long.slice(0, at) + folded + long.slice(at + 1))).toBeNull();
      }),
    );
  });
});
