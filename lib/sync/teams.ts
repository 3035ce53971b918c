import * as z from 'zod/mini';
import { Failure } from '../platform/failure.ts';
import { own } from '../platform/owned.ts';
import { ownSecret } from '../platform/owned-secret.ts';
import { remember } from '../platform/storage.ts';
import { roleSchema } from './role.ts';
import { renewalSchema, signInBySchema } from './sign-in/signed-in.ts';

const joinedSchema = z.object({
  /** `document`: the address is that of a file that everybody writes. */
  mode: z.optional(z.enum(['endpoint', 'document'])),
  endpoint: z.url().check(z.maxLength(2000)),
  workspace: z.string().check(z.minLength(1), z.maxLength(200)),
  role: roleSchema,
  /** The author of what is shared from here, as the endpoint writes it. */
  label: z.string().check(z.maxLength(500)),
  /** By whom we signed in; without it, a token of the endpoint's own lets us in. */
  signIn: z.optional(signInBySchema),
});

/** A team as it is kept. */
export const teamSchema = z.object({
  id: z.string().check(z.regex(/^[a-z0-9]{1,40}$/)),
  title: z.string().check(z.minLength(1), z.maxLength(200)),
  /** The database that holds its clients and its library, and nobody else's. */
  store: z.string().check(z.regex(/^clientside(-[a-z0-9]{1,40})?$/)),
  /** Where it is shared; without it, it is on this device alone. */
  joined: z.optional(joinedSchema),
});

const teamsSchema = z.object({
  /** The team that a workspace page shows when it is opened, and that clients which a card creates go to. */
  active: z.string(),
  teams: z.array(teamSchema).check(z.minLength(1)),
});

export type Joined = z.infer<typeof joinedSchema>;
export type Team = z.infer<typeof teamSchema>;
export type Teams = z.infer<typeof teamsSchema>;

/** What a browser has from the first day: one team, on this device alone. */
const HOME: Team = { id: 'home', title: 'On this device', store: 'clientside' };
const KEY = 'teams';
const FIRST: Teams = { active: HOME.id, teams: [HOME] };

/** The teams, for the background: it alone changes them. */
export const teams = own<Teams>('local', KEY, teamsSchema, FIRST);

/** The teams, for pages that read them and hear of changes. */
export const shownTeams = remember<Teams>('local', KEY, teamsSchema, FIRST);

/** The team with an id. Fails with `missing` where it was left: what is meant for it is done to no other. */
export function namedTeam(all: Teams, id: string): Team {
  const named = all.teams.find((team) => team.id === id);
  if (!named) throw new Failure('missing', 'This team is not here any more.');
  return named;
}

/** The team with an id; the active one where there is none of that id. */
export function teamOf(all: Teams, id?: string): Team {
  const named = all.teams.find((team) => team.id === id);
  return named ?? all.teams.find((team) => team.id === all.active) ?? all.teams[0] ?? HOME;
}

/** The team that has joined a workspace, if one has. */
export function teamIn(
  { teams }: Teams,
  { endpoint, workspace }: Pick<Joined, 'endpoint' | 'workspace'>,
): Team | undefined {
  return teams.find(
    ({ joined }) => joined?.endpoint === endpoint && joined.workspace === workspace,
  );
}

const secretSchema = z.object({
  token: z.string().check(z.maxLength(12_000)),
  /** How the token of who signed in is renewed. */
  renewal: z.optional(renewalSchema),
  /** The key of a workspace that is sealed, as it is written for people. */
  key: z.optional(z.string().check(z.maxLength(200))),
});
export type Secret = z.infer<typeof secretSchema>;

/** Secrets by team: the token that lets it in, what that is renewed with, and its key. They are in no store, so in no export, and sealed. */
export const secrets = ownSecret<Record<string, Secret>>(
  'secrets',
  z.record(z.string(), secretSchema),
  {},
);
