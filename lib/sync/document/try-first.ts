import type { ClientsideDatabase } from '../../store/database.ts';
import type { Line } from '../ask-endpoint.ts';
import { Trouble } from '../trouble.ts';
import { tryDocument } from './try-document.ts';

/** Tries the server of a team's document before anything is written there; fails with `document_refused` where it can't share, and with a passing Trouble where it can't be asked now. */
export async function tryFirst(
  db: ClientsideDatabase,
  { workspace, fetch, signal }: Line,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> {
  const found = await tryDocument(db, workspace, { fetch, wait, ...(signal ? { signal } : {}) });
  if (found.ok) return;
  const { code, words, status } = found;
  if (code === 'unreachable') throw new Trouble({ code });
  if (code === 'server_failed') throw new Trouble({ code: 'unavailable' });
  // It was found good before one joined: somebody else has written meanwhile.
  if (code === 'header_refused' && status === 412) throw new Trouble({ code: 'contended' });
  throw new Trouble({ code: 'document_refused', detail: words });
}
