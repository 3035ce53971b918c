import { expect } from 'vitest';
import type { StoredRecord } from '../lib/record/stored-record.ts';
import type { memberOf } from './http/endpoint.fixture.ts';
import { checkOf } from './store/check-of.fixture.ts';
import type { Place } from './store/engine.ts';
import { openStore } from './store/fresh-place.fixture.ts';
import { makeToken } from './tokens/token.ts';

/** Who may speak to an endpoint. */
export type Member = ReturnType<typeof memberOf>;

/** Makes the workspace `team` and a token for it. */
export async function memberToken(place: Place): Promise<string> {
  const store = await openStore(place);
  await store.createWorkspace('team');
  const { secret, token } = makeToken({ ws: 'team', role: 'editor', label: 'Ann', made: 1 });
  await store.addToken(token);
  await store.close();
  return secret;
}

/** Every record by its id, as a member gets it from the beginning; the check is held against it. */
export async function pullAll(member: Member): Promise<Map<string, StoredRecord>> {
  const records: StoredRecord[] = [];
  for (let [since, more] = ['', true]; more; ) {
    const page = await (await member.get(`changes?since=${since}&limit=50`)).json();
    records.push(...page.records);
    ({ next: since, more } = page);
    if (!more) expect(page.check).toEqual(checkOf(records.map((one) => JSON.stringify(one))));
  }
  return new Map(records.map((record) => [record.id, record]));
}
