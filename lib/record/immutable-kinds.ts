import { VAULT } from './sealed-shape.ts';

/** Kinds that are append-only: once written, only a revision speaks. */
export const IMMUTABLE: ReadonlySet<string> = new Set(['note', 'revision', VAULT]);
