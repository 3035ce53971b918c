import * as z from 'zod/mini';
import type { Head } from '../store/store.ts';
import { Problem } from './problem.ts';

/** A place in the changes of a workspace, as text: `epoch.number`. */
export function cursorText({ epoch, seq }: Head): string {
  return `${epoch}.${seq}`;
}

const CURSOR = /^([0-9a-z]{1,32})\.(\d{1,15})$/;

/** A cursor as a client sends it; empty when it has none yet. */
export const cursorSchema = z.union(
  [z.literal(''), z.string().check(z.regex(CURSOR))],
  'is a cursor that was given before',
);

/** A cursor that a client sent; undefined when it has none yet. */
export function readCursor(text: z.output<typeof cursorSchema> = ''): Head | undefined {
  const [, epoch, seq] = CURSOR.exec(text) ?? [];
  return epoch === undefined ? undefined : { epoch, seq: Number(seq) };
}

/** Fails with `epoch_changed` when a cursor is of another epoch, or of a future that was lost. */
export function checkCursor(cursor: Head | undefined, { epoch, seq }: Head): void {
  if (!cursor || (cursor.epoch === epoch && cursor.seq <= seq)) return;
  throw new Problem('epoch_changed', 'Pull everything, then push everything again.', {
    members: { epoch },
  });
}
