import { browser } from '../../platform/browser.ts';
import { hasHost } from '../../platform/permissions.ts';
import { signNameless } from '../../store/nameless.ts';
import { changeShareState, readShareState } from '../../store/sharing/share-state.ts';
import { readShareStatus, type ShareStatus } from '../../store/sharing/share-status.ts';
import type { Workspace } from '../../sync/ask-endpoint.ts';
import { tryFirst } from '../../sync/document/try-first.ts';
import { runSync } from '../../sync/run-sync.ts';
import { type Joined, type Secret, secrets, type Team, teams } from '../../sync/teams.ts';
import { namesIn } from '../author.ts';
import { announce } from '../changes.ts';
import { forgetErasedTexts } from '../forget-erased-texts.ts';
import { storeOf } from '../store.ts';
import { patternsOf } from './endpoint-pattern.ts';
import { fetchOf } from './fetch-of.ts';

/** The workspace that a team shares with now, and our token and key; undefined for a team on this device alone, and for one that was left since it was read. */
export async function workspaceOf({ id }: Team): Promise<Workspace | undefined> {
  const secret = (await secrets.read())[id];
  // Who leaves forgets the secret first: a team that is still joined now had it then.
  const joined = (await teams.read()).teams.find((team) => team.id === id)?.joined;
  return joined && workspaceAs({ joined, ...(secret ?? { token: '' }) });
}

/** A workspace with what lets us in. */
export function workspaceAs({ joined, token, key }: { joined: Joined } & Secret): Workspace {
  const { mode, endpoint, workspace, label } = joined;
  const document = mode === 'document' ? { mode, author: label } : {};
  return { endpoint, workspace, token, ...document, ...(key === undefined ? {} : { key }) };
}

// What runs can't be kept anywhere else; with the background it ends as well.
const runs = new Map<string, Promise<void>>();
const ends = new Map<string, AbortController>();

/** Tells whatever asks a team's endpoint that the team is being left. */
export function endOf({ id }: Team): AbortSignal {
  const end = ends.get(id) ?? new AbortController();
  ends.set(id, end);
  return end.signal;
}

/** Ends what is being shared with a team now, and what waits for its news; nothing of it is half done. */
export async function stopSharing({ id }: Team): Promise<void> {
  ends.get(id)?.abort();
  ends.delete(id);
  await runs.get(id)?.catch(() => undefined);
}

/** Shares what a team has here and brings what the others have; every card is told when that changes what it says. Fails only where the store does. */
export async function shareTeam(team: Team, { isAsked = false } = {}): Promise<void> {
  const run = share(team, { isAsked, signal: endOf(team) });
  runs.set(team.id, run);
  try {
    await run;
  } finally {
    if (runs.get(team.id) === run) runs.delete(team.id);
  }
}

async function share(
  team: Team,
  { isAsked, signal }: { isAsked: boolean; signal: AbortSignal },
): Promise<void> {
  const workspace = await workspaceOf(team);
  if (!workspace || signal.aborted) return;
  const db = await storeOf(team);
  const before = await readShareStatus(db, workspace);
  if (await mayReach(team)) {
    const build = browser.runtime.getManifest().version;
    const onTouched = (ids: readonly string[]) => void announce({ records: [...ids] });
    const names = await namesIn(team);
    const fetch = fetchOf(team);
    // Before it is shared for the first time: who reads it elsewhere wants to know who wrote it.
    const isFirst = (await readShareState(db, workspace)).cursor === '';
    if (isFirst && names[0]) await signNameless(db, names[0]);
    const how = { build, names, isAsked, onTouched, signal, fetch, tryFirst };
    await runSync(db, workspace, how);
    await forgetErasedTexts(db);
  } else {
    const paused = { code: 'no_access', at: Date.now() };
    await changeShareState(db, workspace, { paused });
  }
  const after = await readShareStatus(db, workspace);
  if (isTold(before) !== isTold(after)) await announce({ records: [] });
}

async function mayReach({ joined }: Team): Promise<boolean> {
  const has = await Promise.all(joined ? patternsOf(joined).map(hasHost) : []);
  return has.length > 0 && has.every(Boolean);
}

/** What of a status people are told, but for its age. */
function isTold({ waiting, quarantined, rejected, paused, trouble, pulling }: ShareStatus): string {
  return JSON.stringify([waiting, quarantined, rejected, paused?.code, trouble?.code, !!pulling]);
}

/** Shares every team that has joined, one after the other; one that fails holds no other up. */
export async function shareAll(options: { isAsked?: boolean } = {}): Promise<void> {
  for (const team of (await teams.read()).teams)
    await shareTeam(team, options).catch(() => undefined);
}
