import type { ClientsideDatabase } from '../store/database.ts';
import { writeRecords } from '../store/write.ts';
import type { Workspace } from './ask-endpoint.ts';
import { tryFirst } from './document/try-first.ts';
import { runSync, type SyncOptions } from './run-sync.ts';

/** A moment that the tests begin at. */
export const start = 1_800_000_000_000;

/** The team of the tests, as somebody with a token. */
export const teamOf = (token: string): Workspace => ({
  endpoint: 'https://endpoint.test',
  workspace: 'team',
  token,
});

/** Somebody with a store who shares it with the team. */
export function memberOf(db: ClientsideDatabase, fetcher: typeof fetch, now = () => start) {
  const team = teamOf('editor:Ann');
  const sync = (options: Partial<SyncOptions> = {}, workspace = team) =>
    runSync(db, workspace, {
      ...{ build: '1', fetch: fetcher, now, random: () => 0.5, tryFirst },
      ...options,
    });
  const write = (id: string, fields: Record<string, unknown>, k = 'client') =>
    writeRecords(db, [{ k, id, fields }], { now: now(), label: 'test' });
  const remove = (id: string, k = 'client') =>
    writeRecords(db, [{ k, id, remove: true }], { now: now(), label: 'test' });
  const name = async (id: string) => (await db.records.get(id))?.f.name;
  return { team, sync, write, remove, name };
}
