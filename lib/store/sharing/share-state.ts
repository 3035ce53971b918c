import { type Check, EMPTY_CHECK } from '../../record/checksum.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import type { ClientsideDatabase } from '../database.ts';

/** The team that this store shares with: the endpoint's address and the workspace's name in it. */
export type Team = { endpoint: string; workspace: string };

/** Why everything is pulled: for the first time, since the endpoint was restored, since our cursor is too old for it, or since the checksums differ. */
export type FullPull = 'first' | 'restored' | 'resync' | 'differs';

/** Why sharing waits for a person: a code, a sentence where the endpoint gave one, and since when (milliseconds). */
export type Pause = { code: string; detail?: string; at: number };

/** Where sharing stands; kept in the store, so that it outlives the background. */
export type ShareState = Team & {
  /** The place in the endpoint's changes that we have; empty at the start of a full pull. */
  cursor: string;
  /** The checksum of all that the endpoint gave. */
  check: Check;
  /** A full pull that is under way, and how many pages of it are in. */
  full?: { why: FullPull; pages: number };
  /** Records that this pull brought. */
  pulled: number;
  /** Living records that this pull deleted here, and how many there were when the first went. */
  deleted: number;
  alive?: number;
  /** Somebody has allowed this pull to delete as much as it does. */
  isDeleteAllowed?: true;
  /** When everything was last shared, both ways. */
  sharedAt?: number;
  paused?: Pause;
  /** Not to be tried before, after so many failures in a row; the last one's code. */
  retryAt?: number;
  failures: number;
  trouble?: string;
  /** When, after a full pull, the checksums still differed. */
  differsAt?: number;
  /** The build that last looked at the quarantine, and with which key. */
  build?: string;
  /** The vault records of a sealed workspace, as they were last seen there; nothing in them is secret. */
  vaults?: StoredRecord[];
  /** A document whose server was tried, and can share. */
  isProbed?: true;
  /** More came that can't be taken than is kept; with the next build everything is pulled again. */
  isOverfull?: true;
  /** What a document is too large for, as codes. */
  warnings?: readonly ShareWarning[];
};

/** A document that grows out of what a document can bear: too many records, too many writers, too many bytes. */
export type ShareWarning = 'many_records' | 'many_writers' | 'large_document';

const STATE = 'sync';

/** The state of sharing with a team; a new one where there is none, or it is of another team. */
export async function readShareState(db: ClientsideDatabase, team: Team): Promise<ShareState> {
  const kept = (await db.meta.get(STATE))?.value as ShareState | undefined;
  const isSame = kept?.endpoint === team.endpoint && kept.workspace === team.workspace;
  return kept && isSame ? kept : freshState(team);
}

function freshState({ endpoint, workspace }: Team): ShareState {
  const full = { why: 'first' as const, pages: 0 };
  const counts = { pulled: 0, deleted: 0, failures: 0 };
  return { endpoint, workspace, cursor: '', check: EMPTY_CHECK, full, ...counts };
}

/** Keeps the state of sharing; call inside the transaction that read it. */
export async function keepShareState(db: ClientsideDatabase, state: ShareState): Promise<void> {
  await db.meta.put({ key: STATE, value: state });
}

/** Changes the state of sharing, by what it is where that matters; what is given as undefined goes. Inside another transaction it joins it. */
export function changeShareState(
  db: ClientsideDatabase,
  team: Team,
  change: Partial<ShareState> | ((state: ShareState) => Partial<ShareState>),
): Promise<ShareState> {
  return db.transaction('rw', db.meta, async () => {
    const before = await readShareState(db, team);
    const state = { ...before, ...(typeof change === 'function' ? change(before) : change) };
    await keepShareState(db, state);
    return state;
  });
}
