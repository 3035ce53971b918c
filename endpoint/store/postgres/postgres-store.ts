import type { Pool } from 'pg';
import { EMPTY_XOR } from '../checksum.ts';
import { newEpoch } from '../new-epoch.ts';
import type { Store } from '../store.ts';
import { translated } from '../translated.ts';
import { readChanges } from './changes.ts';
import { openPool, withConnection } from './connect.ts';
import { headReader } from './heads.ts';
import { inviteTable } from './invites.ts';
import { migrate } from './migrations.ts';
import { purge } from './purge.ts';
import { push } from './push.ts';
import { tokenTable } from './tokens.ts';
import { retried, transact, within } from './transact.ts';
import { translate } from './translate.ts';
import { makeTurns } from './turns.ts';

/** How long a push may wait for others of its workspace in this process, in milliseconds. */
const PATIENCE = 5000;

/** A store in a PostgreSQL database, which is brought up to date first; any number of processes may have it open. */
export async function openPostgresStore(url: string): Promise<Store> {
  await withConnection(url, migrate);
  return storeOf(url, openPool(url));
}

function storeOf(url: string, pool: Pool): Store {
  // Each workspace has one connection of ours at most that waits for its counter row: the others are for reading.
  const inTurn = makeTurns(PATIENCE);
  const head = headReader(pool);
  const createWorkspace = async (ws: string) => {
    const sql =
      'insert into clientside.ws (ws, epoch, xor) values ($1, $2, $3) on conflict do nothing';
    return (await pool.query(sql, [ws, newEpoch(), EMPTY_XOR])).rowCount === 1;
  };
  return {
    ...translated(tokenTable(pool), translate),
    ...translated(inviteTable(pool), translate),
    ...translated(
      {
        createWorkspace,
        listWorkspaces: async () => {
          const sql = 'select ws, cnt as records from clientside.ws order by ws';
          return (await pool.query<{ ws: string; records: number }>(sql)).rows;
        },
        head: (ws: string) => retried(() => head(ws)),
        push: (ws: string, ...given: Tail<Parameters<Store['push']>>) =>
          inTurn(ws, () => transact(pool, (db) => push(db, ws, ...given))),
        // Nobody waits for it at the endpoint, and a large workspace's takes long.
        purge: (ws: string, before: number) =>
          withConnection(url, (db) =>
            retried(() => within(db, 'begin', () => purge(db, ws, before))),
          ),
        changes: (...given: Parameters<Store['changes']>) =>
          retried(() => readChanges(pool, ...given)),
      },
      translate,
    ),
    close: () => pool.end(),
  };
}

type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest]
  ? Rest
  : never;
