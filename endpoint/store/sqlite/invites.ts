import type { DatabaseSync } from 'node:sqlite';
import type { Invite } from '../../invites/invite.ts';
import type { Role } from '../../tokens/token.ts';
import type { Store } from '../store.ts';
import { tokenRows } from './tokens.ts';
import { transact } from './transact.ts';

/** The invites of a database. */
export function inviteTable(
  db: DatabaseSync,
): Pick<Store, 'addInvites' | 'listInvites' | 'revokeInvite' | 'exchangeInvite'> {
  const add = db.prepare(
    'insert into invite (hash, id, ws, role, label, made, expires, lasts) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const list = db.prepare('select * from invite order by ws, made, rowid');
  const revoke = db.prepare(
    'update invite set revoked = ? where id = ? and revoked is null and used is null',
  );
  return {
    async addInvites(invites) {
      transact(db, 'immediate', () => {
        for (const { hash, id, ws, role, label, made, expires, lasts } of invites)
          add.run(hash, id, ws, role, label ?? null, made, expires, lasts ?? null);
      });
    },
    listInvites: async () => list.all().map(inviteOf),
    revokeInvite: async (id, now) => Number(revoke.run(now, id).changes) > 0,
    exchangeInvite: exchanger(db),
  };
}

function exchanger(db: DatabaseSync): Store['exchangeInvite'] {
  const find = db.prepare('select * from invite where hash = ?');
  const use = db.prepare('update invite set used = ?, nonce = ?, token = ? where hash = ?');
  const revoke = db.prepare('update token set revoked = ? where hash = ? and revoked is null');
  const tokens = tokenRows(db);
  return async (hash, decide) =>
    transact(db, 'immediate', () => {
      const row = find.get(hash);
      if (!row) return undefined;
      const invite = inviteOf(row);
      const before = invite.token === undefined ? undefined : tokens.find(invite.token);
      const made = decide({ invite, ...(before ? { before } : {}) });
      if (typeof made === 'string') return made;
      tokens.add(made.token);
      if (before) revoke.run(made.token.made, before.hash);
      use.run(made.used, made.nonce ?? null, made.token.hash, hash);
      return made;
    });
}

/** A row is an invite but for the columns that say nothing. */
function inviteOf(row: Record<string, unknown>): Invite {
  const { role, ...said } = Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null),
  );
  return { ...(said as Omit<Invite, 'role'>), role: role as Role };
}
