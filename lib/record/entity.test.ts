import { describe, expect, it } from 'vitest';
import { personaKind } from '../model/persona.ts';
import { entityOf, fromFields, parseEntity, toFields } from './entity.ts';

const persona = {
  name: 'Sally',
  role: 'Hourly worker',
  portrait: 'sally',
  who: 'w',
  responsibilities: 'r',
  motivation: 'm',
  typical: 't',
  value: 'v',
};

describe('entity', () => {
  it('flattens sets and gathers them again, without those that were cleared', () => {
    const stored = toFields(personaKind, { ...persona, floor: ['sponsor', 'champion'] });
    expect(stored['floor/sponsor']).toBe(true);
    expect(stored).not.toHaveProperty('floor');
    expect(fromFields(personaKind, { ...stored, 'floor/sponsor': null }).floor).toEqual([
      'champion',
    ]);
  });

  it('keeps unknown fields and names the first that does not fit', () => {
    const record = { id: 'persona_1', k: 'persona', f: { ...persona, later: 1 } };
    expect(entityOf('persona', record)?.name).toBe('Sally');
    const bad = { ...record, f: { ...record.f, role: 7 } };
    expect(parseEntity(bad)).toEqual({ misfit: { field: 'role', reason: expect.any(String) } });
    expect(entityOf('persona', bad)).toBeUndefined();
  });

  it('does not know kinds of a newer version', () => {
    expect(parseEntity({ id: 'x_1', k: 'x', f: {} })).toHaveProperty('misfit');
  });
});
