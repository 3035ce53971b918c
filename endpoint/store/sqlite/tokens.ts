import type { DatabaseSync } from 'node:sqlite';
import type { Role, Token } from '../../tokens/token.ts';
import type { Store } from '../store.ts';

type Row = Record<string, unknown>;

/** The tokens of a database. */
export function tokenTable(
  db: DatabaseSync,
): Pick<Store, 'addToken' | 'findToken' | 'listTokens' | 'revokeToken'> {
  const { add, find } = tokenRows(db);
  const list = db.prepare('select * from token order by ws, made, id');
  const revoke = db.prepare('update token set revoked = ? where id = ? and revoked is null');
  return {
    addToken: async (token) => add(token),
    findToken: async (hash) => find(hash),
    listTokens: async () => list.all().map(tokenOf),
    revokeToken: async (id, now) => Number(revoke.run(now, id).changes) > 0,
  };
}

/** Adds and finds tokens at once, for what is part of a transaction. */
export function tokenRows(db: DatabaseSync) {
  const insert = db.prepare(
    'insert into token (hash, id, ws, role, label, made, expires, revoked) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const select = db.prepare('select * from token where hash = ?');
  return {
    add({ hash, id, ws, role, label, made, expires, revoked }: Token): void {
      insert.run(hash, id, ws, role, label, made, expires ?? null, revoked ?? null);
    },
    find(hash: string): Token | undefined {
      const row = select.get(hash);
      return row && tokenOf(row);
    },
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
