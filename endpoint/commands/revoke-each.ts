import { parseArgs } from 'node:util';
import type { Store } from '../store/store.ts';
import { type Desk, presentEngine, Refused } from './command.ts';

/** What is revoked: its word, where its id is found, what an id means that nothing open has, and doing it. */
type Revoked = {
  word: string;
  ids: string;
  unknown(id: string): string;
  revoke(store: Store, id: string, at: number): Promise<boolean>;
};

/** `… revoke ID…`: revokes what is open of some ids, and says of each other one why it can't be; fails when there was such a one. */
export async function revokeEach(
  args: string[],
  desk: Desk,
  { word, ids, unknown, revoke }: Revoked,
): Promise<void> {
  const options = { data: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const given = new Set(positionals);
  if (given.size === 0) throw new Refused(`Give the id of each ${word}, from ${ids}.`);
  const store = await (await presentEngine(desk, values.data)).open();
  const missed: string[] = [];
  for (const id of given)
    if (await revoke(store, id, desk.now())) desk.out(`${capital(word)} ${id} is revoked.\n`);
    else missed.push(unknown(id));
  await store.close();
  if (missed.length > 0) throw new Refused(missed.join('\n'));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
