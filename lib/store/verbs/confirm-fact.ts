import type { Fact } from '../../model/fact.ts';
import { Failure } from '../../platform/failure.ts';
import type { ClientsideDatabase } from '../database.ts';
import { readEntity } from '../read.ts';
import { type Receipt, writeRecords } from '../write.ts';
import type { WriteContext } from './context.ts';
import { partPlayed } from './part-played.ts';
import { refuseStranger } from './refuse-stranger.ts';

/** "Still true": gives a stakeholder's fact, or the level of the part played, today's date; the value stays. Fails with `missing`. */
export async function confirmFact(
  db: ClientsideDatabase,
  context: WriteContext,
  { stakeholder, field }: { stakeholder: string; field: string },
): Promise<Receipt> {
  await refuseStranger(db, context.client, stakeholder);
  const options = { now: context.now, label: 'Still true' };
  if (field === 'part') {
    const part = await partPlayed(db, context, stakeholder);
    if (!part) throw missing();
    const level = confirmed(part.level, context);
    return writeRecords(db, [{ k: 'part', id: part.id, fields: { level } }], options);
  }
  const person = await readEntity(db, 'stakeholder', stakeholder);
  const fact = person ? (person as Record<string, unknown>)[field] : undefined;
  if (!isFact(fact)) throw missing();
  const fields = { [field]: confirmed(fact, context) };
  return writeRecords(db, [{ k: 'stakeholder', id: stakeholder, fields }], options);
}

function confirmed<T>(fact: Fact<T>, { now, by }: WriteContext): Fact<T> {
  return { ...fact, at: now, by };
}

function isFact(value: unknown): value is Fact<unknown> {
  return typeof value === 'object' && value !== null && 'v' in value && 'how' in value;
}

function missing(): Failure {
  return new Failure('missing', 'This fact is not here any more. Look at the card again.');
}
