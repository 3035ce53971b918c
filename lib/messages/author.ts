import { readSettings } from '../platform/settings.ts';
import { NAMELESS } from '../store/nameless.ts';
import type { Team } from '../sync/teams.ts';

/** The names somebody has written under in a team: the one that the team knows them by, which is what they write under, and the one they gave before. */
export async function namesIn({ joined }: Team): Promise<string[]> {
  const { name } = await readSettings();
  return [joined?.label ?? '', name].filter(Boolean);
}

/** The name that is put to what somebody writes in a team. */
export async function authorIn(team: Team): Promise<string> {
  const [name = NAMELESS] = await namesIn(team);
  return name;
}
