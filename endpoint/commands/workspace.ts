import { parseArgs } from 'node:util';
import { makeClock } from '../../lib/record/clock.ts';
import { VAULT } from '../../lib/record/sealed-shape.ts';
import type { StoredRecord } from '../../lib/record/stored-record.ts';
import {
  type Desk,
  namedEngine,
  oneWord,
  presentEngine,
  Refused,
  workspaceName,
} from './command.ts';
import { writeTable } from './write-table.ts';

/** `workspace create NAME [--encrypted]` and `workspace list`. */
export async function workspace([verb, ...args]: string[], desk: Desk): Promise<void> {
  if (verb === 'create') return create(args, desk);
  if (verb === 'list') return list(args, desk);
  throw new Refused('Say workspace create NAME or workspace list.');
}

async function list(args: string[], desk: Desk): Promise<void> {
  const { values } = parseArgs({ args, options: { data: { type: 'string' } } });
  const store = await (await presentEngine(desk, values.data)).open();
  const all = await store.listWorkspaces();
  await store.close();
  const rows = all.map(({ ws, records }) => [ws, `${records}`]);
  writeTable(desk, ['workspace', 'records, deleted ones too'], rows);
}

async function create(args: string[], desk: Desk): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { data: { type: 'string' }, encrypted: { type: 'boolean' } },
  });
  const name = workspaceName(oneWord(positionals, 'the name of the workspace'));
  const store = await (await namedEngine(desk, values.data)).open();
  // Where it broke off between the two steps, it is done again and goes on: nothing is in it yet.
  const isMade = await store.createWorkspace(name);
  const isNew = isMade || (values.encrypted && (await store.head(name))?.seq === 0);
  if (isNew && values.encrypted) await store.push(name, [wantsVault(desk.now())], 'endpoint');
  await store.close();
  if (!isNew) throw new Refused(`There is a workspace ${name} already.`);
  desk.out(`Workspace ${name} is made. Next, a token for each person: token create.\n`);
  if (values.encrypted)
    desk.out('It takes nothing that can be read. Whoever joins first makes its key.\n');
}

/** The first record of a workspace that is to be encrypted; the key is made by a client, and never comes here. */
function wantsVault(now: number): StoredRecord {
  const h = makeClock(now, 0, 'endpoint');
  return { id: `${VAULT}_wanted`, k: VAULT, v: 1, f: { wanted: true }, h };
}
