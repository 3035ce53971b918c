import type { ClientsideDatabase } from '../store/database.ts';
import { readShareState } from '../store/sharing/share-state.ts';
import { askEndpoint, type Line } from './ask-endpoint.ts';

/** How long the endpoint holds the question while nothing changes, in seconds. */
const WAIT = 25;

/** Waits until a workspace has changes that are not here, at most 25 seconds; false when it has none, or sharing is not on. Fails with a Trouble. */
export async function waitForChanges(db: ClientsideDatabase, line: Line): Promise<boolean> {
  const { cursor, full, paused, retryAt } = await readShareState(db, line.workspace);
  if (!cursor || full || paused || retryAt) return false;
  const path = `changes?limit=1&since=${cursor}&wait=${WAIT}`;
  return (await askEndpoint(line, { path, known: cursor })).status !== 304;
}
