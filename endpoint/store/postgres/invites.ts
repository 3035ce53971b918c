import type { ClientBase, Pool } from 'pg';
import type { Invite } from '../../invites/invite.ts';
import type { Store } from '../store.ts';
import { addToken, findToken } from './tokens.ts';
import { transact } from './transact.ts';

type Row = { [K in keyof Invite]-?: Invite[K] | null };

const COLUMNS = 'hash, id, ws, role, label, made, expires, lasts, revoked, used, nonce, token';

/** The invites of a database. */
export function inviteTable(
  pool: Pool,
): Pick<Store, 'addInvites' | 'listInvites' | 'revokeInvite' | 'exchangeInvite'> {
  return {
    addInvites: (invites) =>
      transact(pool, async (db) => {
        for (const invite of invites) await add(db, invite);
      }),
    async listInvites() {
      const sql = `select ${COLUMNS} from clientside.invite order by ws, made, number`;
      return (await pool.query<Row>(sql)).rows.map(inviteOf);
    },
    async revokeInvite(id, now) {
      const sql =
        'update clientside.invite set revoked = $2 where id = $1 and revoked is null and used is null';
      return (await pool.query(sql, [id, now])).rowCount === 1;
    },
    exchangeInvite: (hash, decide) => transact(pool, (db) => exchange(db, hash, decide)),
  };
}

async function add(db: ClientBase, invite: Invite): Promise<void> {
  const { hash, id, ws, role, label, made, expires, lasts } = invite;
  await db.query(
    `insert into clientside.invite (hash, id, ws, role, label, made, expires, lasts)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [hash, id, ws, role, label ?? null, made, expires, lasts ?? null],
  );
}

async function exchange(
  db: ClientBase,
  hash: string,
  decide: Parameters<Store['exchangeInvite']>[1],
): ReturnType<Store['exchangeInvite']> {
  // Whoever has the row is alone with the invite.
  const sql = `select ${COLUMNS} from clientside.invite where hash = $1 for update`;
  const [row] = (await db.query<Row>(sql, [hash])).rows;
  if (!row) return undefined;
  const invite = inviteOf(row);
  const before = invite.token === undefined ? undefined : await findToken(db, invite.token);
  const made = decide({ invite, ...(before ? { before } : {}) });
  if (typeof made === 'string') return made;
  await addToken(db, made.token);
  if (before)
    await db.query('update clientside.token set revoked = $2 where hash = $1 and revoked is null', [
      before.hash,
      made.token.made,
    ]);
  await db.query('update clientside.invite set used = $2, nonce = $3, token = $4 where hash = $1', [
    hash,
    made.used,
    made.nonce ?? null,
    made.token.hash,
  ]);
  return made;
}

/** A row is an invite but for the columns that say nothing. */
function inviteOf(row: Row): Invite {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Invite;
}
