import type { ClientsideDatabase } from '../store/database.ts';
import { withStore } from '../store/temporary-store.ts';
import { undoWrite } from '../store/undo.ts';
import { type Receipt, writeRecords } from '../store/write.ts';
import { start, teamOf } from './member.fixture.ts';
import { memoryEndpoint } from './memory-endpoint.fixture.ts';
import { runSync } from './run-sync.ts';

const MINUTE = 60_000;

/** Ann and Bob, each with a store, who share through one endpoint; time goes on by a minute with each thing that they do. */
export async function withTwo(
  work: (two: {
    ann: Teammate;
    bob: Teammate;
    endpoint: ReturnType<typeof memoryEndpoint>;
  }) => Promise<void>,
): Promise<void> {
  let time = start;
  const tick = () => {
    time += MINUTE;
    return time;
  };
  const endpoint = memoryEndpoint(() => time);
  await withStore((anns) =>
    withStore((bobs) =>
      work({
        ann: teammate(anns, 'Ann Lee', endpoint.fetch, tick),
        bob: teammate(bobs, 'Bob Ray', endpoint.fetch, tick),
        endpoint,
      }),
    ),
  );
}

export type Teammate = ReturnType<typeof teammate>;

function teammate(db: ClientsideDatabase, name: string, fetcher: typeof fetch, tick: () => number) {
  const team = teamOf(`editor:${name}`);
  const asMyself = { build: '1', names: [name], fetch: fetcher, isAsked: true };
  return {
    db,
    name,
    team,
    tick,
    sync: (names = [name]) => runSync(db, team, { ...asMyself, names, now: tick }),
    write: (k: string, id: string, fields: Record<string, unknown>) =>
      writeRecords(db, [{ k, id, fields }], { now: tick(), label: 'test' }),
    remove: (...ids: string[]) =>
      writeRecords(
        db,
        ids.map((id) => ({ k: id.split('_')[0] ?? '', id, remove: true as const })),
        { now: tick(), label: 'test' },
      ),
    undo: ({ undo = 0 }: Receipt) => undoWrite(db, undo, tick()),
    /** A fact as this person writes it. */
    fact: (v: unknown, how = 'asked') => ({ v, at: tick(), by: name, how }),
    valueOf: async (id: string, field: string) => (await db.records.get(id))?.f[field],
  };
}
