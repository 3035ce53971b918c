import type { ClientsideDatabase } from '../../store/database.ts';
import { readLink } from '../../store/read.ts';
import { storeMarks } from '../../store/store-marks.ts';
import type { Team } from '../../sync/teams.ts';
import { draftedAmong, forgetDrafts } from '../drafts.ts';
import { forgetClients, recentClients } from '../recent-clients.ts';
import { storeOf } from '../store.ts';

/** Forgets what is remembered beside a team's store, which is about to go: half-typed texts and clients used lately, but for those that another team has too. */
export async function forgetTeam(team: Team, others: readonly Team[]): Promise<void> {
  const db = await openOf(team);
  // What can't be opened can't tell; it goes all the same.
  if (!db) return;
  const { clients, pages } = await storeMarks(db);
  const known = new Set(clients);
  const used = (await recentClients()).filter((id) => known.has(id));
  const typed = await draftedAmong([...clients, ...pages]);
  const stores = (await Promise.all(others.map(openOf))).filter((one) => one !== undefined);
  const marks = [...new Set([...used, ...typed])];
  const elsewhere = await Promise.all(marks.map((mark) => isIn(stores, mark)));
  const gone = marks.filter((_, i) => !elsewhere[i]);
  await forgetDrafts(gone);
  await forgetClients(gone);
}

function openOf(team: Team): Promise<ClientsideDatabase | undefined> {
  return storeOf(team).catch(() => undefined);
}

/** Whether any of some stores has a client, or a client linked to a page. */
async function isIn(stores: readonly ClientsideDatabase[], mark: string): Promise<boolean> {
  const found = await Promise.all(
    stores.map(async (db) => (await db.records.get(mark)) ?? (await readLink(db, mark))?.client),
  );
  return found.some((one) => one !== undefined);
}
