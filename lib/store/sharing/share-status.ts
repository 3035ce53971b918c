import type { ClientsideDatabase } from '../database.ts';
import { FROM_ENDPOINT } from './keep-pulled.ts';
import { countRefused } from './settle-rejected.ts';
import {
  changeShareState,
  type FullPull,
  type Pause,
  readShareState,
  type ShareState,
  type ShareWarning,
  type Team,
} from './share-state.ts';

/** Where sharing stands, as plain data that a screen puts into words. */
export type ShareStatus = {
  /** Edited records that wait to be sent. */
  waiting: number;
  /** Records from the endpoint that did not fit, and ours that it refused. */
  quarantined: number;
  rejected: number;
  /** When everything was last shared both ways, in milliseconds. */
  sharedAt?: number;
  /** Waits for a person. */
  paused?: Pause;
  /** Waits for better times: the trouble's code, and when it is tried again. */
  trouble?: { code: string; retryAt: number };
  /** Everything is being pulled: why, and how many records have come. */
  pulling?: { why: FullPull; pulled: number };
  /** The endpoint and we have different records, though everything was pulled. */
  differsAt?: number;
  /** What the team has outgrown a document by, and that more can't be read than is kept. */
  warnings?: readonly (ShareWarning | 'overfull')[];
};

/** Where sharing with a team stands. */
export function readShareStatus(db: ClientsideDatabase, team: Team): Promise<ShareStatus> {
  return statusWith(db, 'r', () => readShareState(db, team));
}

/** Changes the state of sharing, and reads where it stands then, in one transaction. */
export function changeStatus(
  db: ClientsideDatabase,
  team: Team,
  change: (state: ShareState) => Partial<ShareState>,
): Promise<ShareStatus> {
  return statusWith(db, 'rw', () => changeShareState(db, team, change));
}

function statusWith(
  db: ClientsideDatabase,
  mode: 'r' | 'rw',
  stateOf: () => Promise<ShareState>,
): Promise<ShareStatus> {
  const tables = [db.outbox, db.quarantine, db.rejected, db.meta];
  return db.transaction(mode, tables, async () => {
    const [state, waiting, quarantined, rejected] = await Promise.all([
      stateOf(),
      db.outbox.count(),
      db.quarantine.where('from').equals(FROM_ENDPOINT).count(),
      countRefused(db),
    ]);
    const { sharedAt, paused, retryAt, trouble, full, pulled, differsAt } = state;
    const overfull = state.isOverfull ? (['overfull'] as const) : [];
    const warnings = [...(state.warnings ?? []), ...overfull];
    return {
      waiting,
      quarantined,
      rejected,
      ...(sharedAt ? { sharedAt } : {}),
      ...(paused ? { paused } : {}),
      ...(trouble && retryAt ? { trouble: { code: trouble, retryAt } } : {}),
      ...(full ? { pulling: { why: full.why, pulled } } : {}),
      ...(differsAt ? { differsAt } : {}),
      ...(warnings.length > 0 ? { warnings } : {}),
    };
  });
}
