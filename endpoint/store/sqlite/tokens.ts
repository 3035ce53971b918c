import type { DatabaseSync } from 'node:sqlite';
import type { Role, Token } from '../../tokens/token.ts';
import type { Store } from '../store.ts';

type Row = Record<string, unknown>;

/** The tokens of a database. */
export function tokenTable(
  db: DatabaseSync,
): Pick<Store, 'addToken' | 'findToken' | 'listTokens' | 'revokeToken'> {
  const add = db.prepare(
    'insert into token (hash, id, ws, role, label, made, expires, revoked) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const find = db.prepare('select * from token where hash = ?');
  const list = db.prepare('select * from token order by ws, made, id');
  const revoke = db.prepare('update token set revoked = ? where id = ? and revoked is null');
  return {
    async addToken({ hash, id, ws, role, label, made, expires, revoked }) {
      add.run(hash, id, ws, role, label, made, expires ?? null, revoked ?? null);
    },
    async findToken(hash) {
      const row = find.get(hash);
      return row && tokenOf(row);
    },
    listTokens: async () => list.all().map(tokenOf),
    revokeToken: async (id, now) => Number(revoke.run(now, id).changes) > 0,
  };
}

function tokenOf(row: Row): Token {
  return {
    hash: String(row.hash),
    id: String(row.id),
    ws: String(row.ws),
    role: row.role as Role,
    label: String(row.label),
    made: Number(row.made),
    ...(row.expires === null ? {} : { expires: Number(row.expires) }),
    ...(row.revoked === null ? {} : { revoked: Number(row.revoked) }),
  };
}
