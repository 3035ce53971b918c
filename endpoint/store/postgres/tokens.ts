import type { ClientBase, Pool } from 'pg';
import type { Token } from '../../tokens/token.ts';
import type { Store } from '../store.ts';

type Row = Omit<Token, 'expires' | 'revoked'> & { expires: number | null; revoked: number | null };

/** The tokens of a database. */
export function tokenTable(
  pool: Pool,
): Pick<Store, 'addToken' | 'findToken' | 'listTokens' | 'revokeToken'> {
  return {
    addToken: (token) => addToken(pool, token),
    findToken: (hash) => findToken(pool, hash),
    async listTokens() {
      const sql = 'select * from clientside.token order by ws, made, id';
      return (await pool.query<Row>(sql)).rows.map(tokenOf);
    },
    async revokeToken(id, now) {
      const sql = 'update clientside.token set revoked = $2 where id = $1 and revoked is null';
      return (await pool.query(sql, [id, now])).rowCount === 1;
    },
  };
}

/** Keeps a token, on its own or as a part of a transaction. */
export async function addToken(db: Pool | ClientBase, token: Token): Promise<void> {
  const { hash, id, ws, role, label, made, expires, revoked } = token;
  await db.query(
    `insert into clientside.token (hash, id, ws, role, label, made, expires, revoked)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [hash, id, ws, role, label, made, expires ?? null, revoked ?? null],
  );
}

/** The token with that SHA-256. */
export async function findToken(db: Pool | ClientBase, hash: string): Promise<Token | undefined> {
  const sql = 'select * from clientside.token where hash = $1';
  const { rows } = await db.query<Row>(sql, [hash]);
  return rows.map(tokenOf)[0];
}

function tokenOf({ expires, revoked, ...row }: Row): Token {
  return {
    ...row,
    ...(expires === null ? {} : { expires }),
    ...(revoked === null ? {} : { revoked }),
  };
}
