import { describe, expect, it } from 'vitest';
import { recordName } from './record-name.ts';

describe('what a record is called', () => {
  it('is a line of its words, clipped between its characters', () => {
    const text = `Late\n${'x'.repeat(84)}😀 and more`;
    const called = recordName({ k: 'note', f: { text } }, new Map());
    expect(called).toEqual({ name: `Late ${'x'.repeat(84)}…`, isQuoted: true });
  });
});
