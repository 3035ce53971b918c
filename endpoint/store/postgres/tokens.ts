import type { Pool } from 'pg';
import type { Token } from '../../tokens/token.ts';
import type { Store } from '../store.ts';

type Row = Omit<Token, 'expires' | 'revoked'> & { expires: number | null; revoked: number | null };

/** The tokens of a database. */
export function tokenTable(
  pool: Pool,
): Pick<Store, 'addToken' | 'findToken' | 'listTokens' | 'revokeToken'> {
  return {
    async addToken({ hash, id, ws, role, label, made, expires, revoked }) {
      await pool.query(
        `insert into clientside.token (hash, id, ws, role, label, made, expires, revoked)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [hash, id, ws, role, label, made, expires ?? null, revoked ?? null],
      );
    },
    async findToken(hash) {
      const sql = 'select * from clientside.token where hash = $1';
      const { rows } = await pool.query<Row>(sql, [hash]);
      return rows.map(tokenOf)[0];
    },
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

function tokenOf({ expires, revoked, ...row }: Row): Token {
  return {
    ...row,
    ...(expires === null ? {} : { expires }),
    ...(revoked === null ? {} : { revoked }),
  };
}
