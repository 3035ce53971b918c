import type { ClientsideDatabase } from '../store/database.ts';
import { readLink } from '../store/read.ts';
import { type Team, teamOf, teams } from '../sync/teams.ts';
import { storeOf } from './store.ts';

/** A team and its open store. */
export type TeamStore = { team: Team; db: ClientsideDatabase };

/** The team in which a CRM record is linked to a client: the active one first; and the active one where none has linked it. Fails only where that one's store does. */
export async function teamOfRecord(key: string): Promise<TeamStore> {
  const all = await teams.read();
  const active = teamOf(all);
  const db = await storeOf(active);
  const others = all.teams.filter(({ id }) => id !== active.id);
  if (others.length === 0 || (await readLink(db, key))?.client) return { team: active, db };
  const linked = await Promise.all(others.map((team) => ifLinked(team, key)));
  return linked.find((one) => one !== undefined) ?? { team: active, db };
}

async function ifLinked(team: Team, key: string): Promise<TeamStore | undefined> {
  try {
    const db = await storeOf(team);
    return (await readLink(db, key))?.client ? { team, db } : undefined;
  } catch {
    return undefined;
  }
}
