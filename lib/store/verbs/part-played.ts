import type { Part } from '../../model/part.ts';
import type { ClientsideDatabase } from '../database.ts';
import { readOwned } from '../read.ts';
import type { WriteContext } from './context.ts';

/** The part that a stakeholder plays in the engagement shown, else for the client as a whole, the best known first. */
export async function partPlayed(
  db: ClientsideDatabase,
  { client, engagement }: Pick<WriteContext, 'client' | 'engagement'>,
  stakeholder: string,
): Promise<Part | undefined> {
  const parts = (await readOwned(db, client)).part ?? [];
  return partsOf(parts, stakeholder, engagement)[0];
}

/** A stakeholder's parts that count in an engagement: its own first, then those for the client as a whole; better known first. */
export function partsOf(parts: readonly Part[], stakeholder: string, engagement?: string): Part[] {
  return parts
    .filter((part) => part.stakeholder === stakeholder)
    .filter(
      (part) => engagement === undefined || !part.engagement || part.engagement === engagement,
    )
    .sort(
      (a, b) =>
        Number(b.engagement === engagement) - Number(a.engagement === engagement) ||
        b.level.v - a.level.v ||
        (a.id < b.id ? -1 : 1),
    );
}
