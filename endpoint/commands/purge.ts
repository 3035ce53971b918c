import { parseArgs } from 'node:util';
import { type Desk, presentEngine, Refused, workspaceName } from './command.ts';
import { DAY, daysOf } from './flags.ts';

/** `purge --workspace NAME --older-than 180d`. */
export async function purge(args: string[], desk: Desk): Promise<void> {
  const text = { type: 'string' } as const;
  const options = { data: text, workspace: text, 'older-than': text };
  const { values } = parseArgs({ args, options });
  const ws = workspaceName(values.workspace);
  const [, days] = /^(\d+)d$/.exec(values['older-than'] ?? '') ?? [];
  if (days === undefined) throw new Refused('Say how old, in days: --older-than 180d.');
  const before = desk.now() - daysOf('older-than', days) * DAY;
  const store = await (await presentEngine(desk, values.data)).open();
  const isThere = (await store.head(ws)) !== undefined;
  const purged = isThere ? await store.purge(ws, before) : undefined;
  await store.close();
  if (!purged) throw new Refused(`There is no workspace ${ws}.`);
  desk.out(
    `Gone for good: deleted records ${purged.records}, overwritten values ${purged.values}.\n`,
  );
  if (purged.records > 0) desk.out('Each client pulls everything once, by itself.\n');
}
