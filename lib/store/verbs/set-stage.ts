import type { ClientsideDatabase } from '../database.ts';
import { type Receipt, writeRecords } from '../write.ts';
import type { WriteContext } from './context.ts';
import { refuseStranger } from './refuse-stranger.ts';

/** Moves the client to a stage of its journey. Fails with `missing`. */
export async function setStage(
  db: ClientsideDatabase,
  { client, now }: WriteContext,
  { journey, stage }: { journey: string; stage: string },
): Promise<Receipt> {
  await refuseStranger(db, client, journey, stage);
  return writeRecords(db, [{ k: 'journey', id: journey, fields: { stage } }], {
    now,
    label: 'Stage set',
  });
}
