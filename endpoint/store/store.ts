import type { StoredRecord } from '../../lib/record/stored-record.ts';
import type { Exchange, FoundInvite, Refusal } from '../invites/exchange.ts';
import type { Invite } from '../invites/invite.ts';
import type { ClearRefusal } from '../push/refuse-clear.ts';
import type { Settled } from '../push/settle.ts';
import type { Token } from '../tokens/token.ts';

/** Where a workspace stands: its epoch, new after each restore, and the number of its last change. */
export type Head = { epoch: string; seq: number };

/** How many records a workspace has, dead ones included, and the fold of their checksums, as sixteen hexadecimal digits. */
export type Check = { count: number; xor: string };

/**
 * Below `floor` a cursor is too old, since something that it does not know of was purged. `past` has the earlier epochs,
 * each with the number up to which its changes are those of this one: the last in the backup that ended it. A cursor of
 * another epoch, or from beyond that number, is too old below `oldFloor`, which builds without a `past` kept.
 */
export type Floors = { floor: number; oldFloor: number; past: Readonly<Record<string, number>> };

/** Changes in the order of their numbers, as JSON texts, up to and with number `next`; `more` says whether there are others. */
export type Page = Head & Floors & { records: string[]; next: number; more: boolean; check: Check };

/** How many deleted records and overwritten values were purged. */
export type Purged = { records: number; values: number };

/** What a push did: the result of each record in order, and where the workspace stands after it; or why nothing of it was taken. */
export type Pushed = Head & { results: Settled[]; refusal?: ClearRefusal };

/** Why a push can't be taken as a whole into a workspace with these first records. */
export type Guard = (first: readonly StoredRecord[]) => ClearRefusal | undefined;

/** How many of the first records a guard is shown. */
export const GUARDED = 3;

/** What keeps the records, the tokens and the invites; every promise that resolves has its data on the disk. */
export type Store = {
  /** Makes a workspace; false when it is there already. */
  createWorkspace(ws: string): Promise<boolean>;
  /** The workspaces by name, each with the number of its records, dead ones included. */
  listWorkspaces(): Promise<{ ws: string; records: number }[]>;
  /** Where a workspace stands, or undefined when there is none of that name. */
  head(ws: string): Promise<Head | undefined>;
  /** Merges records into a workspace, all in one transaction, in which a guard may refuse them first; `author` is stamped on what is new. */
  push(
    ws: string,
    records: readonly StoredRecord[],
    author: string,
    guard?: Guard,
  ): Promise<Pushed>;
  /** The changes after a number, at most `limit` of them and about 4 MiB. */
  changes(ws: string, after: number, limit: number): Promise<Page>;
  /**
   * Removes for good the records that died, and the values that were overwritten, before a moment; the ids of erased
   * records stay. Where records went, the workspace gets a new number, and that is its floor.
   */
  purge(ws: string, before: number): Promise<Purged>;
  addToken(token: Token): Promise<void>;
  /** The token with that SHA-256, revoked and expired ones too. */
  findToken(hash: string): Promise<Token | undefined>;
  listTokens(): Promise<Token[]>;
  /** Revokes by the token's public id; false when there is none, or it was revoked before. */
  revokeToken(id: string, now: number): Promise<boolean>;
  /** Keeps new invites, all or none. */
  addInvites(invites: readonly Invite[]): Promise<void>;
  /** By workspace and time, those made at once in the order they were given. */
  listInvites(): Promise<Invite[]>;
  /** Revokes by the invite's public id; false when there is none, or it was used or revoked before. */
  revokeInvite(id: string, now: number): Promise<boolean>;
  /**
   * Hands the invite with that SHA-256, and the token it was exchanged for before, to `decide`, alone with it until the
   * end. Keeps the token that this answers, revokes the one before, and marks the invite as used; a refusal changes
   * nothing. Undefined when there is no such invite.
   */
  exchangeInvite(
    hash: string,
    decide: (found: FoundInvite) => Exchange | Refusal,
  ): Promise<Exchange | Refusal | undefined>;
  close(): Promise<void>;
};

/** The store can't do it now, and may be able to in so many seconds; nothing was changed. */
export class StoreUnavailable extends Error {
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number, cause: unknown) {
    super(message, { cause });
    this.name = 'StoreUnavailable';
    this.retryAfter = retryAfter;
  }
}
