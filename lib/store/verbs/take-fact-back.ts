import type { ClientsideDatabase } from '../database.ts';
import { takeMineBack } from '../sharing/take-mine-back.ts';
import type { Receipt } from '../write.ts';
import type { WriteContext } from './context.ts';
import { refuseStranger } from './refuse-stranger.ts';

/** Writes a fact about a person again as it was written here, where another's later value took its place. Fails with `missing`. */
export async function takeFactBack(
  db: ClientsideDatabase,
  { client, now }: WriteContext,
  { stakeholder, field }: { stakeholder: string; field: string },
): Promise<Receipt> {
  await refuseStranger(db, client, stakeholder);
  return takeMineBack(db, [{ id: stakeholder, field }], { now, label: 'Took mine back' });
}
