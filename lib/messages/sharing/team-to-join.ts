import { type Joined, type Team, type Teams, teamIn } from '../../sync/teams.ts';
import { Trouble } from '../../sync/trouble.ts';

/** The team that somebody was asked about, and what they chose for what it has; nothing where there was nothing to ask. */
export type JoinWish = { team: string; choice?: 'share' | 'apart' | undefined };

/** The team that joins a workspace: the one that has joined it before, else the one that was asked about, else a new one. Fails with a Trouble where what was to be shared would not be: `in_another_team`, `not_here_alone`. */
export function teamToJoin(all: Teams, joined: Joined, { team, choice }: JoinWish): Team {
  const here = all.teams.find(({ id }) => id === team);
  const again = teamIn(all, joined);
  const isHere = again ? again === here : here !== undefined && !here.joined;
  if (choice === 'share' && !isHere)
    throw new Trouble(
      again ? { code: 'in_another_team', detail: again.title } : { code: 'not_here_alone' },
    );
  const taken = again ?? (isHere && choice !== 'apart' ? here : undefined);
  return { ...(taken ?? newTeam()), title: again?.title ?? joined.workspace };
}

/** A team with a store of its own, and nothing in it. */
export function newTeam(): Omit<Team, 'title'> {
  const id = crypto.randomUUID().replaceAll('-', '').slice(0, 12);
  return { id, store: `clientside-${id}` };
}
