import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { kinds } from './kinds.ts';

describe('kinds', () => {
  it.each(Object.entries(kinds))(
    '%s has its own name as prefix and a JSON schema',
    (name, kind) => {
      expect(kind.kind).toBe(name);
      expect(name).toMatch(/^[a-z]+$/);
      const schema = z.toJSONSchema(kind.fields, { io: 'input' });
      expect(Object.keys(schema.properties ?? {}).length).toBeGreaterThan(0);
    },
  );

  it.each(Object.entries(kinds))('%s names only fields that it has', (_name, kind) => {
    const fields = Object.keys(kind.fields.shape);
    for (const field of [...kind.sets, ...kind.parent, ...(kind.name ? [kind.name] : [])])
      expect(fields).toContain(field);
  });
});
