import { teams } from '../../sync/teams.ts';
import { waitForChanges } from '../../sync/wait-for-changes.ts';
import { storeOf } from '../store.ts';
import { shareTeam, workspaceOf } from './share-team.ts';

let waiting: Promise<void> | undefined;

/** Waits until any team has something new, and brings it; whoever asks meanwhile waits for the same. Answers after half a minute at the latest. */
export function waitForTeams(): Promise<void> {
  waiting ??= waitOnce().finally(() => {
    waiting = undefined;
  });
  return waiting;
}

async function waitOnce(): Promise<void> {
  const joined = (await teams.read()).teams.filter((team) => team.joined);
  await Promise.all(
    joined.map(async (team) => {
      const workspace = await workspaceOf(team);
      const line = workspace && { workspace, fetch: fetch.bind(globalThis) };
      const hasNews = line && (await waitForChanges(await storeOf(team), line).catch(() => false));
      if (hasNews) await shareTeam(team).catch(() => undefined);
    }),
  );
}
