import * as z from 'zod/mini';
import { own } from '../../platform/owned.ts';
import { deleteStore } from '../../store/open-store.ts';
import { type Team, teamSchema, teams } from '../../sync/teams.ts';
import { closeStore } from '../store.ts';
import { forgetTeam } from './forget-team.ts';

/** Teams whose data is to go: noted before they leave the list of teams, which alone tells where it lies. */
const going = own<Team[]>('local', 'removed-teams', z.array(teamSchema), []);

/** Notes that a team's data is to go, before anybody forgets the team. */
export async function noteRemoved(team: Team): Promise<void> {
  await going.change((all) => [...all.filter(({ id }) => id !== team.id), team]);
}

/** Deletes the data of a team that has left the list, where others stay. */
export async function removeData(team: Team, others: readonly Team[]): Promise<void> {
  // What is remembered beside it must not keep it here.
  await forgetTeam(team, others).catch(() => undefined);
  await closeStore(team);
  await deleteStore(team.store);
  await unnote(team);
}

/** Deletes what was to go when the background ended. Call at its start. */
export async function removeRest(): Promise<void> {
  for (const team of await going.read()) {
    const { teams: listed } = await teams.read();
    if (listed.some(({ store }) => store === team.store)) await unnote(team);
    else await removeData(team, listed);
  }
}

async function unnote({ id }: Team): Promise<void> {
  await going.change((all) => all.filter((one) => one.id !== id));
}
