import type { Draft } from '../model/draft.ts';
import { sampleDrafts, sampleSchema } from '../model/sample.ts';
import { starterDrafts, starterSchema } from '../model/starter.ts';
import { Failure } from '../platform/failure.ts';
import { isAlive } from '../record/stored-record.ts';
import type { Change } from './change-fields.ts';
import type { ClientsideDatabase } from './database.ts';
import { adoptLibrary } from './keep-rows.ts';
import { readByName } from './read.ts';
import { hasSample } from './sample-trace.ts';
import { STARTER_CLOCK } from './starter-clock.ts';
import { transact } from './transact.ts';
import { type Receipt, writeRecords } from './write.ts';

/** What of the starter data is in: offerings with the size of their casts, and whether the sample clients are. */
export type StarterState = {
  offerings: { id: string; name: string; personas: number }[];
  sample: boolean;
};

/** The offerings in the library and whether sample clients are in. */
export async function starterState(db: ClientsideDatabase): Promise<StarterState> {
  const { entities } = await readByName(db, 'offering');
  const offerings = await Promise.all(
    entities.map(async ({ id, name }) => ({
      id,
      name,
      personas: await db.records.where('[p+k]').equals([id, 'castrole']).count(),
    })),
  );
  return { offerings, sample: await hasSample(db) };
}

/** Puts offerings of the starter library in, or what of them is missing, in one write; edits stay, and what they share with others is there once. One that came with the sample data becomes the person's own. Fails with `bad-file` when the data does not fit its schema. */
export async function loadOfferings(
  db: ClientsideDatabase,
  files: readonly unknown[],
  now: number,
): Promise<Receipt> {
  const starters = files.map((file) => {
    const parsed = starterSchema.safeParse(file);
    if (!parsed.success) throw badData('The offering');
    return parsed.data;
  });
  const [first] = starters;
  const label =
    starters.length === 1 ? `Added ${first?.offering.name}` : `Added ${starters.length} offerings`;
  const drafts = starters.flatMap(starterDrafts);
  return transact(db, async () => {
    await adoptLibrary(
      db,
      drafts.map((draft) => draft.id),
    );
    const changes = await missingOf(db, drafts);
    return writeRecords(db, changes, { now, label });
  });
}

/** Puts one offering of the starter library in, as `loadOfferings` does. */
export function loadOffering(
  db: ClientsideDatabase,
  starter: unknown,
  now: number,
): Promise<Receipt> {
  return loadOfferings(db, [starter], now);
}

/** Puts the sample clients in, with their offering where it is missing; none of it ever leaves this browser. */
export async function loadSample(
  db: ClientsideDatabase,
  sample: unknown,
  starter: unknown,
  now: number,
): Promise<Receipt> {
  const [people, library] = [sampleSchema.safeParse(sample), starterSchema.safeParse(starter)];
  if (!people.success || !library.success) throw badData('The sample data');
  const drafts = [...starterDrafts(library.data), ...sampleDrafts(people.data, now)];
  return transact(db, async () =>
    writeRecords(db, await missingOf(db, drafts), {
      now,
      label: 'Loaded the sample clients',
      local: 'sample',
    }),
  );
}

/** The drafts that are not in: those never here get the fixed clock, those deleted since come back at the clock of the write. */
async function missingOf(db: ClientsideDatabase, drafts: Draft[]): Promise<Change[]> {
  const rows = await db.records.bulkGet(drafts.map((draft) => draft.id));
  return drafts.flatMap((draft, i): Change[] => {
    const row = rows[i];
    if (!row) return [{ ...draft, clock: STARTER_CLOCK }];
    return isAlive(row) ? [] : [draft];
  });
}

function badData(what: string): Failure {
  return new Failure(
    'bad-file',
    `${what} could not be read. Reinstall the extension; your own data is untouched.`,
  );
}
