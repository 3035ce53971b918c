import { makeClock } from '../lib/record/clock.ts';
import type { StoredRecord } from '../lib/record/stored-record.ts';

/** A clock of the tests' first seconds. */
export const at = (time: number, node = 'aaaaaaaa') => makeClock(1_700_000_000_000 + time, 0, node);

/** A client record with a name. */
export function client(id: string, name: string, time = 1): StoredRecord {
  return { id: `client_${id}`, k: 'client', v: 1, f: { name }, h: at(time) };
}

/** A note for the team. */
export function note(id: string, text: string, time = 1): StoredRecord {
  const f = { client: 'client_1', text, visibility: 'team' };
  return { id: `note_${id}`, k: 'note', v: 1, f, h: at(time) };
}
