import type { ClientsideDatabase } from '../../store/database.ts';
import type { Line } from '../ask-endpoint.ts';
import { Trouble } from '../trouble.ts';
import { tryDocument } from './try-document.ts';

/** How often it is tried again where somebody else has just written, and how long that is let pass, in milliseconds. */
const TRIES = 3;
const REST = 1500;

/** Tries the server of a team's document before anything is written there; fails with `document_refused` where it can't share, and with a passing Trouble where it can't be asked now. */
export async function tryFirst(
  db: ClientsideDatabase,
  { workspace, fetch, signal }: Line,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> {
  const how = { fetch, wait, ...(signal ? { signal } : {}) };
  let found = await tryDocument(db, workspace, how);
  // It was found good before one joined: somebody else has written meanwhile.
  for (let tries = 0; isContended(found) && tries < TRIES; tries += 1) {
    await wait(REST);
    found = await tryDocument(db, workspace, how);
  }
  if (found.ok) return;
  const { code, words } = found;
  if (isContended(found)) throw new Trouble({ code: 'contended' });
  if (code === 'unreachable') throw new Trouble({ code });
  if (code === 'server_failed') throw new Trouble({ code: 'unavailable' });
  throw new Trouble({ code: 'document_refused', detail: words });
}

function isContended(found: Awaited<ReturnType<typeof tryDocument>>): boolean {
  return !found.ok && found.code === 'header_refused' && found.status === 412;
}
