import * as z from 'zod/mini';
import type { Floors, Head } from '../store/store.ts';
import { Problem } from './problem.ts';

/**
 * A place in the changes of a workspace. In a pull of everything that takes several pages, and from then on, `start` is
 * where the workspace stood at its beginning: what was purged before that, it can't have missed.
 */
export type Cursor = Head & { start?: number };

const CURSOR = /^([0-9a-z]{1,32})\.(\d{1,15})$/;
/** An epoch is of hexadecimal digits, so the letter is no part of it. */
const EPOCH = /^([0-9a-f]+)s([0-9a-z]{1,11})$/;

/** A cursor as a client sends it; empty when it has none yet. */
export const cursorSchema = z.union([
  z.literal(''),
  z.string().check(z.regex(CURSOR, 'takes `next` of an earlier answer, or is left out')),
]);

/** A cursor as text: `epoch.number`. A client keeps what stands before the dot, so the start of a pull stands there. */
export function cursorText({ epoch, seq, start }: Cursor): string {
  return `${epoch}${start === undefined ? '' : `s${start.toString(36)}`}.${seq}`;
}

/** A cursor that a client sent; undefined when it has none yet. */
export function readCursor(text: z.output<typeof cursorSchema> = ''): Cursor | undefined {
  const [, head, seq] = CURSOR.exec(text) ?? [];
  if (head === undefined) return undefined;
  const [, epoch, start] = EPOCH.exec(head) ?? [];
  if (epoch === undefined || start === undefined) return { epoch: head, seq: Number(seq) };
  return { epoch, seq: Number(seq), start: Number.parseInt(start, 36) };
}

/** Fails with `resync` when a cursor is older than what was purged, and with `epoch_changed` when it is of another epoch, or of a future that was lost. */
export function checkCursor(cursor: Cursor | undefined, page: Head & Floors): void {
  if (!cursor) return;
  const isSame = cursor.epoch === page.epoch;
  const reach = Math.max(cursor.seq, cursor.start ?? 0);
  // Whoever has pulled nothing that a restored backup lacks has missed what clients of this epoch at that number have.
  const isOurs = isSame || reach <= (page.past[cursor.epoch] ?? -1);
  if (reach < (isOurs ? page.floor : page.oldFloor))
    throw new Problem('resync', 'Pull everything. What is not there any more was deleted.');
  if (isSame && cursor.seq <= page.seq) return;
  throw new Problem('epoch_changed', 'Pull everything, then push everything again.', {
    members: { epoch: page.epoch },
  });
}
