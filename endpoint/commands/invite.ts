import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Invite, joinLink, makeInvite, stateOfInvite } from '../invites/invite.ts';
import type { Store } from '../store/store.ts';
import { labelSchema } from '../tokens/label.ts';
import type { Token } from '../tokens/token.ts';
import { type Desk, namedEngine, presentEngine, Refused, workspaceName } from './command.ts';
import { DAY, dateOf, daysOf, labelOf, roleOf, wholeOf } from './flags.ts';
import { publicUrl } from './public-url.ts';
import { readGiven } from './read-given.ts';
import { revokeEach } from './revoke-each.ts';
import { twiceNamed } from './twice-named.ts';
import { writeTable } from './write-table.ts';

const text = { type: 'string' } as const;
const data = { data: text } as const;
/** How long an invite is good, in days, and how many are made at most at once. */
const USUAL = 7;
const MOST = 1000;

/** `invite create`, `invite list` and `invite revoke ID…`. */
export async function invite([verb, ...args]: string[], desk: Desk): Promise<void> {
  if (verb === 'create') return create(args, desk);
  if (verb === 'list') return list(args, desk);
  if (verb === 'revoke') return revokeEach(args, desk, openInvites);
  throw new Refused('Say invite create, invite list or invite revoke.');
}

async function create(args: string[], desk: Desk): Promise<void> {
  const flags = { label: text, labels: text, count: text, days: text, 'token-days': text };
  const options = { ...data, workspace: text, role: text, url: text, ...flags };
  const { values } = parseArgs({ args, options });
  const ws = workspaceName(values.workspace);
  const base = publicUrl(values.url);
  const made = desk.now();
  const expires = made + daysOf('days', values.days ?? `${USUAL}`) * DAY;
  const tokenDays = values['token-days'];
  const lasts = tokenDays === undefined ? undefined : daysOf('token-days', tokenDays) * DAY;
  const given = { ws, role: roleOf(values.role), made, expires, lasts };
  const labels = labelsOf(values, desk);
  const invites = labels.map((label) => makeInvite({ ...given, label }));
  const store = await (await namedEngine(desk, values.data)).open();
  if (await store.createWorkspace(ws)) desk.err(`Workspace ${ws} is new.\n`);
  if (values.labels !== undefined)
    for (const said of await twiceNamed(labels, ws, store, made)) desk.err(`${said}\n`);
  await store.addInvites(invites.map((one) => one.invite));
  await store.close();
  const what = `for one person, ${given.role} in ${ws}, until ${dateOf(expires)}`;
  desk.err(`Each link is ${what}, good once, and not shown again:\n`);
  if (values.url === undefined)
    desk.err('They lead to this machine alone. Say --url with the address that people reach.\n');
  const hasNames = values.labels !== undefined;
  for (const { secret, invite } of invites)
    desk.out(`${hasNames ? `${invite.label}\t` : ''}${joinLink(base, ws, secret)}\n`);
}

/** For whom invites are made: one name, the names in a file, or so many people without. */
function labelsOf(
  { label, labels, count }: { label?: string; labels?: string; count?: string },
  { folder }: Desk,
): (string | undefined)[] {
  if ([label, labels, count].filter((flag) => flag !== undefined).length > 1)
    throw new Refused('Say --label, --labels or --count: only one of them.');
  if (labels === undefined) {
    const many = wholeOf('count', count ?? '1', MOST);
    return Array.from({ length: many }, () => (label === undefined ? undefined : labelOf(label)));
  }
  const lines = readText(resolve(folder, labels), labels).split(/\r?\n/);
  const names = lines.flatMap((line, at) =>
    line.trim() === '' ? [] : nameIn(line.trim(), `${labels}, line ${at + 1}`),
  );
  if (names.length === 0 || names.length > MOST)
    throw new Refused(`${labels} must have 1 to ${MOST} names, one a line.`);
  return names;
}

/** What a file says; names in another encoding would be spoilt for good. */
function readText(path: string, file: string): string {
  const bytes = readGiven(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused(`${file} is not UTF-8. Save it as that, so that names stay as they are.`);
  }
}

function nameIn(line: string, place: string): string {
  const label = labelSchema.safeParse(line);
  if (label.success) return label.data;
  throw new Refused(
    `${place}: a name has at most 100 characters, no tabs and nothing else that can’t be seen. Nothing was made.`,
  );
}

async function list(args: string[], desk: Desk): Promise<void> {
  const { values } = parseArgs({ args, options: data });
  const store = await (await presentEngine(desk, values.data)).open();
  const [invites, tokens] = [await store.listInvites(), await store.listTokens()];
  await store.close();
  const byHash = new Map(tokens.map((token) => [token.hash, token]));
  const rows = invites.map((one) => {
    const { id, ws, role, label = '', made } = one;
    return [
      id,
      ws,
      role,
      label,
      dateOf(made),
      fateOf(one, byHash.get(one.token ?? ''), desk.now()),
    ];
  });
  writeTable(desk, ['id', 'workspace', 'role', 'label', 'made', 'good until'], rows);
}

function fateOf(one: Invite, token: Token | undefined, now: number): string {
  const state = stateOfInvite(one, now);
  if (state === 'revoked') return `revoked ${dateOf(one.revoked ?? 0)}`;
  if (state === 'used')
    return `used ${dateOf(one.used ?? 0)}${token ? `: token ${token.id}, ${token.label}` : ''}`;
  return `${state === 'expired' ? 'expired ' : ''}${dateOf(one.expires)}`;
}

const openInvites = {
  word: 'invite',
  ids: 'invite list',
  unknown: (id: string) =>
    `There is no open invite ${id}. Who has used one is shut out by token revoke.`,
  revoke: (store: Store, id: string, at: number) => store.revokeInvite(id, at),
};
