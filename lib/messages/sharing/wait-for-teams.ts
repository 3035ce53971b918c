import { type Team, teams } from '../../sync/teams.ts';
import { type Waited, waitForChanges } from '../../sync/wait-for-changes.ts';
import { storeOf } from '../store.ts';
import { fetchOf } from './fetch-of.ts';
import { endOf, shareTeam, workspaceOf } from './share-team.ts';

let waiting: Promise<boolean> | undefined;

/** Waits until any team has something new, and brings it; whoever asks meanwhile waits for the same. Answers after half a minute at the latest, whether it is worth asking again at once. */
export function waitForTeams(): Promise<boolean> {
  waiting ??= waitOnce().finally(() => {
    waiting = undefined;
  });
  return waiting;
}

async function waitOnce(): Promise<boolean> {
  const joined = (await teams.read()).teams.filter((team) => team.joined);
  const waited = await Promise.all(joined.map((team) => waitForTeam(team).catch(() => 'held')));
  return waited.some((one) => one !== 'held');
}

async function waitForTeam(team: Team): Promise<Waited> {
  const signal = endOf(team);
  const workspace = await workspaceOf(team);
  if (!workspace) return 'held';
  if (workspace.mode === 'document') {
    // No file server holds a question: it is looked again, after a rest.
    await shareTeam(team);
    return 'held';
  }
  const line = { workspace, fetch: fetchOf(team), signal };
  const waited = await waitForChanges(await storeOf(team), line);
  if (waited === 'news' || waited === 'due') await shareTeam(team);
  return waited;
}
