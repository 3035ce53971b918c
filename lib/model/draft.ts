import type { KindName } from './kinds.ts';

/** A record before it has clocks: kind, id and the fields of its kind's schema. */
export type Draft = { k: KindName; id: string; fields: Record<string, unknown> };
