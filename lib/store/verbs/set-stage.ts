import { Failure } from '../../platform/failure.ts';
import type { ClientsideDatabase } from '../database.ts';
import { type Receipt, writeRecords } from '../write.ts';
import type { WriteContext } from './context.ts';
import { refuseStranger } from './refuse-stranger.ts';

/** Moves the client to a stage of its journey. Fails with `missing`, or with `invalid` when the stage is another journey's. */
export async function setStage(
  db: ClientsideDatabase,
  { client, now }: WriteContext,
  { journey, stage }: { journey: string; stage: string },
): Promise<Receipt> {
  const [meant] = await refuseStranger(db, client, stage, journey);
  if (meant?.k !== 'stage' || meant.f.of !== journey)
    throw new Failure('invalid', 'Choose a stage of this journey.', { field: 'stage' });
  return writeRecords(db, [{ k: 'journey', id: journey, fields: { stage } }], {
    now,
    label: 'Stage set',
  });
}
