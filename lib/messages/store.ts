import type { ClientsideDatabase } from '../store/database.ts';
import { openStore } from '../store/open-store.ts';
import { type Team, teamOf, teams } from '../sync/teams.ts';

const opening = new Map<string, Promise<ClientsideDatabase>>();

/** The open store of a team; a failed opening is tried again at the next call. */
export function storeOf({ store }: Pick<Team, 'store'>): Promise<ClientsideDatabase> {
  const open = opening.get(store) ?? openStore(store);
  opening.set(store, open);
  open.catch(() => opening.delete(store));
  return open;
}

/** The open store of the team that is active. */
export async function theStore(): Promise<ClientsideDatabase> {
  return storeOf(teamOf(await teams.read()));
}

/** Closes the store of a team, so that it can be deleted. */
export async function closeStore({ store }: Pick<Team, 'store'>): Promise<void> {
  const open = opening.get(store);
  opening.delete(store);
  (await open?.catch(() => undefined))?.close();
}
