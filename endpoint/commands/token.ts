import { parseArgs } from 'node:util';
import { makeToken, ROLES, type Role, stateOf, type Token } from '../tokens/token.ts';
import { type Desk, engine, oneWord, presentEngine, Refused, workspaceName } from './command.ts';

const DAY = 24 * 60 * 60 * 1000;
const data = { data: { type: 'string' } } as const;

/** `token create`, `token list` and `token revoke ID`. */
export async function token([verb, ...args]: string[], desk: Desk): Promise<void> {
  if (verb === 'create') return create(args, desk);
  if (verb === 'list') return list(args, desk);
  if (verb === 'revoke') return revoke(args, desk);
  throw new Refused('Say token create, token list or token revoke.');
}

async function create(args: string[], desk: Desk): Promise<void> {
  const text = { type: 'string' } as const;
  const options = { ...data, workspace: text, role: text, label: text, days: text };
  const { values } = parseArgs({ args, options });
  const ws = workspaceName(values.workspace);
  const made = desk.now();
  const days = values.days === undefined ? undefined : daysOf(values.days);
  const expires = days && made + days * DAY;
  const given = { ws, role: roleOf(values.role), label: labelOf(values.label), made, expires };
  const { secret, token: kept } = makeToken(given);
  const store = await (await engine(desk, values.data)).open();
  if (await store.createWorkspace(ws)) desk.err(`Workspace ${ws} is new.\n`);
  await store.addToken(kept);
  await store.close();
  const until = expires ? `until ${dateOf(expires)}` : 'until it is revoked';
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
  const table = [['id', 'workspace', 'role', 'label', 'made', 'good until'], ...rows];
  const widths =
    table[0]?.map((_, i) => Math.max(...table.map((row) => row[i]?.length ?? 0))) ?? [];
  for (const row of table)
    desk.out(
      `${row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
}

async function revoke(args: string[], desk: Desk): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: data });
  const id = oneWord(positionals, 'the id of a token, from token list');
  const store = await (await presentEngine(desk, values.data)).open();
  const isRevoked = await store.revokeToken(id, desk.now());
  await store.close();
  if (!isRevoked) throw new Refused(`There is no token ${id}, or it was revoked before.`);
  desk.out(`Token ${id} is revoked.\n`);
}

function fateOf(one: Token, now: number): [made: string, until: string] {
  const until = one.expires === undefined ? 'revoked' : dateOf(one.expires);
  const state = stateOf(one, now);
  if (state === 'revoked') return [dateOf(one.made), `revoked ${dateOf(one.revoked ?? 0)}`];
  return [dateOf(one.made), state === 'expired' ? `expired ${until}` : until];
}

function dateOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

function roleOf(given: string | undefined): Role {
  const role = ROLES.find((one) => one === given);
  if (!role) throw new Refused(`Say --role ${ROLES.join(', --role ')}.`);
  return role;
}

function labelOf(given = ''): string {
  const label = given.trim();
  if (label !== '' && label.length <= 100 && !/\p{C}/u.test(label)) return label;
  throw new Refused('Say whose token it is: --label TEXT, one line of at most 100 characters.');
}

function daysOf(given: string): number {
  const days = Number(given);
  if (Number.isInteger(days) && days >= 1 && days <= 3650) return days;
  throw new Refused('--days takes a whole number from 1 to 3650.');
}
