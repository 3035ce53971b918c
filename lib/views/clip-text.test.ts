import { describe, expect, it } from 'vitest';
import { clipText } from './clip-text.ts';

describe('a clipped text', () => {
  it('is whole where it is short enough', () => {
    expect(clipText('1234😀', 6)).toBe('1234😀');
  });

  it('is cut before a character that does not fit whole', () => {
    expect(clipText('12345😀', 6)).toBe('12345…');
    expect(clipText('1234😀 and more', 6)).toBe('1234😀…');
  });

  it('ends with a word, not with the space after it', () => {
    expect(clipText('Paid on Friday', 5)).toBe('Paid…');
    expect(clipText('Paid 😀', 6)).toBe('Paid…');
  });
});
