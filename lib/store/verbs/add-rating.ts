import { Failure } from '../../platform/failure.ts';
import { newId } from '../../record/new-id.ts';
import type { ClientsideDatabase } from '../database.ts';
import { type Receipt, writeRecords } from '../write.ts';
import type { WriteContext } from './context.ts';
import { refuseStranger } from './refuse-stranger.ts';

/** One answer: who gave it, on a touchpoint or the whole journey, 0–100, and how it was asked. */
export type NewRating = {
  journey: string;
  on: string;
  stakeholder: string;
  score: number;
  asked: string;
};

/** Writes down a stakeholder's rating. Fails with `missing` when what it is about is not the client's, with `invalid` when it is no touchpoint of the journey. */
export async function addRating(
  db: ClientsideDatabase,
  { client, by, now }: WriteContext,
  { journey, on, stakeholder, score, asked }: NewRating,
): Promise<Receipt> {
  const [meant] = await refuseStranger(db, client, on, journey, stakeholder);
  if (on !== journey && !(meant?.k === 'touchpoint' && meant.f.of === journey))
    throw new Failure('invalid', 'Rate a touchpoint or the whole journey.', { field: 'on' });
  const fields = { client, journey, on, stakeholder, score, asked, at: now, by };
  return writeRecords(db, [{ k: 'rating', id: newId('rating'), fields }], {
    now,
    label: 'Rating added',
  });
}
