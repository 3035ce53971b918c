import { describe, expect, it } from 'vitest';
import { parseEntity } from './entity.ts';

const reasonOf = (f: Record<string, unknown>) => {
  const fields = { client: 'client_1', name: 'Sally', ...f };
  const parsed = parseEntity({ id: 'stakeholder_1', k: 'stakeholder', f: fields });
  return 'misfit' in parsed ? `${parsed.misfit.field}: ${parsed.misfit.reason}` : 'fits';
};
const power = (v: unknown, how = 'asked') => ({ power: { v, at: 1, by: 'Ann', how } });

describe('why a value does not fit', () => {
  it('is said in words, with the field', () => {
    expect(reasonOf({ name: 7 })).toBe('name: expected string');
    expect(reasonOf({ name: ' ' })).toBe('name: is empty');
    expect(reasonOf({ name: 'x'.repeat(10_001) })).toBe('name: expected at most 10000 characters');
    expect(reasonOf({ client: 'a client' })).toBe('client: not in the form expected');
    expect(reasonOf({ power: 3 })).toBe('power: expected object');
    expect(reasonOf(power('high'))).toBe('power.v: expected number');
    expect(reasonOf(power(9))).toBe('power.v: expected at most 5');
    expect(reasonOf(power(0))).toBe('power.v: expected at least 1');
    expect(reasonOf(power(1, 'guessed'))).toBe('power.how: expected asked, observed or assumed');
    expect(reasonOf(power(1))).toBe('fits');
  });
});
