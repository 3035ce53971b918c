import { parseArgs } from 'node:util';
import { type Desk, engine, oneWord, Refused, workspaceName } from './command.ts';

/** `workspace create NAME`. */
export async function workspace(args: string[], desk: Desk): Promise<void> {
  const [verb, ...rest] = args;
  if (verb !== 'create') throw new Refused('Say workspace create NAME.');
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: { data: { type: 'string' } },
  });
  const name = workspaceName(oneWord(positionals, 'the name of the workspace'));
  const store = await (await engine(desk, values.data)).open();
  const isNew = await store.createWorkspace(name);
  await store.close();
  if (!isNew) throw new Refused(`There is a workspace ${name} already.`);
  desk.out(`Workspace ${name} is made. Next, a token for each person: token create.\n`);
}
