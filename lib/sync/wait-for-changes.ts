import type { ClientsideDatabase } from '../store/database.ts';
import { readShareState } from '../store/sharing/share-state.ts';
import { askEndpoint, type Line } from './ask-endpoint.ts';
import { isUnsendable } from './trouble.ts';
import { isTooEarly } from './wait-until.ts';

/** How long the endpoint holds the question while nothing changes, in seconds. */
const WAIT = 25;

/** What came of waiting: news that are not here; none in 25 seconds; a run is due (the first one, or again after a failure); or nothing can be waited for now. */
export type Waited = 'news' | 'none' | 'due' | 'held';

/** Waits until a workspace has changes that are not here. Fails with a Trouble. */
export async function waitForChanges(
  db: ClientsideDatabase,
  line: Line,
  now = Date.now(),
): Promise<Waited> {
  const { cursor, full, paused, retryAt } = await readShareState(db, line.workspace);
  const isHeld = paused !== undefined && !isUnsendable(paused.code);
  if (isHeld || isTooEarly(now, retryAt)) return 'held';
  if (!cursor || full || retryAt) return 'due';
  const path = `changes?limit=1&since=${cursor}&wait=${WAIT}`;
  return (await askEndpoint(line, { path, known: cursor })).status === 304 ? 'none' : 'news';
}
