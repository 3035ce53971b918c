import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { lineSchema } from './value.ts';

/** The part of the firm that owns a touchpoint. */
export const serviceLineKind = defineKind('serviceline', z.object({ name: lineSchema }), {
  name: 'name',
});
export type ServiceLine = Entity<typeof serviceLineKind>;
