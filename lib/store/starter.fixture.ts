import type { ClientsideDatabase } from './database.ts';
import { loadSample } from './starter.ts';

/** The moment at which tests take place. */
export const now = Date.UTC(2026, 10, 22);

/** The starter files that the extension brings, not yet parsed: served from the public folder, as in the extension. */
export const [payroll, erp, sample] = await Promise.all(
  ['payroll', 'erp', 'sample'].map(async (name): Promise<unknown> => {
    const answer = await fetch(`/starter/${name}.json`);
    return answer.json();
  }),
);

/** Puts the sample clients with their offering in. */
export function fillWithSample(db: ClientsideDatabase, at = now) {
  return loadSample(db, sample, payroll, at);
}

/** Everything that a store holds, table by table. */
export async function dumpOf(db: ClientsideDatabase): Promise<Record<string, unknown[]>> {
  const tables = db.all.map(async (table) => [table.name, await table.toArray()] as const);
  return Object.fromEntries(await Promise.all(tables));
}
