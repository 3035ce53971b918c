import { describe, expect, it } from 'vitest';
import { secondsIn } from './send-request.ts';

const secondsOf = (entries: Record<string, string>) =>
  secondsIn(new Headers(entries), 'retry-after');
const NINE = 'Sun, 22 Nov 2026 09:00:00 GMT';

describe('how long to leave an endpoint alone', () => {
  it('is a number of seconds', () => {
    expect(secondsOf({ 'retry-after': ' 30 ' })).toBe(30);
    expect(secondsIn(new Headers({ backoff: '7' }), 'backoff')).toBe(7);
  });

  it('is until a date, by the clock of whoever gives it', () => {
    const later = 'Sun, 22 Nov 2026 09:02:30 GMT';
    expect(secondsOf({ 'retry-after': later, date: NINE })).toBe(150);
  });

  it.each([
    ['nothing', {}],
    ['a date alone', { 'retry-after': NINE }],
    ['a date that is over', { 'retry-after': 'Sun, 22 Nov 2026 08:00:00 GMT', date: NINE }],
    ['words', { 'retry-after': 'soon', date: NINE }],
    ['less than nothing', { 'retry-after': '-5', date: NINE }],
    ['more than anybody waits', { 'retry-after': '99999999999', date: NINE }],
  ])('is not known from %s', (_what, entries) => {
    expect(secondsOf(entries)).toBeUndefined();
  });
});
