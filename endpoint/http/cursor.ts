import type { Head } from '../store/store.ts';
import { Problem } from './problem.ts';

/** A place in the changes of a workspace, as text: `epoch.number`. */
export function cursorText({ epoch, seq }: Head): string {
  return `${epoch}.${seq}`;
}

/** A cursor that a client sent; undefined when it has none yet. */
export function readCursor(text: string | null): Head | undefined {
  if (text === null || text === '') return undefined;
  const [, epoch = '', seq] = /^([0-9a-z]{1,32})\.(\d{1,15})$/.exec(text) ?? [];
  if (seq === undefined)
    throw new Problem('bad_request', 'since is a cursor that was given before.');
  return { epoch, seq: Number(seq) };
}

/** Fails with `epoch_changed` when a cursor is of another epoch, or of a future that was lost. */
export function checkCursor(cursor: Head | undefined, { epoch, seq }: Head): void {
  if (!cursor || (cursor.epoch === epoch && cursor.seq <= seq)) return;
  throw new Problem('epoch_changed', 'Pull everything, then push everything again.', {
    members: { epoch },
  });
}
