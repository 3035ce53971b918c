import { parseArgs } from 'node:util';
import type { Store } from '../store/store.ts';
import { makeToken, stateOf, type Token } from '../tokens/token.ts';
import { type Desk, namedEngine, presentEngine, Refused, workspaceName } from './command.ts';
import { DAY, dateOf, daysOf, labelOf, roleOf } from './flags.ts';
import { revokeEach } from './revoke-each.ts';
import { writeTable } from './write-table.ts';

const data = { data: { type: 'string' } } as const;

/** `token create`, `token list` and `token revoke ID…`. */
export async function token([verb, ...args]: string[], desk: Desk): Promise<void> {
  if (verb === 'create') return create(args, desk);
  if (verb === 'list') return list(args, desk);
  if (verb === 'revoke') return revokeEach(args, desk, validTokens);
  throw new Refused('Say token create, token list or token revoke.');
}

async function create(args: string[], desk: Desk): Promise<void> {
  const text = { type: 'string' } as const;
  const options = { ...data, workspace: text, role: text, label: text, days: text };
  const { values } = parseArgs({ args, options });
  const ws = workspaceName(values.workspace);
  const made = desk.now();
  const days = values.days === undefined ? undefined : daysOf('days', values.days);
  const expires = days && made + days * DAY;
  const given = { ws, role: roleOf(values.role), label: labelOf(values.label), made, expires };
  const { secret, token: kept } = makeToken(given);
  const store = await (await namedEngine(desk, values.data)).open();
  if (await store.createWorkspace(ws)) desk.err(`Workspace ${ws} is new.\n`);
  await store.addToken(kept);
  await store.close();
  const until = expires ? `until ${dateOf(expires)}` : 'with no end';
  desk.err(
    `Token ${kept.id} for ${kept.label}, ${kept.role} in ${ws}, ${until}. It is not shown again:\n`,
  );
  desk.out(`${secret}\n`);
}

async function list(args: string[], desk: Desk): Promise<void> {
  const { values } = parseArgs({ args, options: data });
  const store = await (await presentEngine(desk, values.data)).open();
  const tokens = await store.listTokens();
  await store.close();
  const now = desk.now();
  const rows = tokens.map((one) => [one.id, one.ws, one.role, one.label, ...fateOf(one, now)]);
  writeTable(desk, ['id', 'workspace', 'role', 'label', 'made', 'good until'], rows);
}

const validTokens = {
  word: 'token',
  ids: 'token list',
  unknown: (id: string) => `There is no token ${id}, or it was revoked before.`,
  revoke: (store: Store, id: string, at: number) => store.revokeToken(id, at),
};

function fateOf(one: Token, now: number): [made: string, until: string] {
  const until = one.expires === undefined ? 'no end' : dateOf(one.expires);
  const state = stateOf(one, now);
  if (state === 'revoked') return [dateOf(one.made), `revoked ${dateOf(one.revoked ?? 0)}`];
  return [dateOf(one.made), state === 'expired' ? `expired ${until}` : until];
}
