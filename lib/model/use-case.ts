import * as z from 'zod/mini';
import { defineKind, type Entity } from './kind.ts';
import { idSchema, lineSchema, rankSchema, textSchema } from './value.ts';

/** A piece of the offering that a persona meets. */
export const useCaseKind = defineKind(
  'usecase',
  z.object({ offering: idSchema, rank: rankSchema, name: lineSchema, about: textSchema }),
  { parent: ['offering'] },
);
export type UseCase = Entity<typeof useCaseKind>;
