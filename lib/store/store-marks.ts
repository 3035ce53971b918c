import type { ClientsideDatabase } from './database.ts';

/** What a store may be remembered by beside it: its clients, and the keys of the CRM pages that are linked to them. */
export async function storeMarks(
  db: ClientsideDatabase,
): Promise<{ clients: string[]; pages: string[] }> {
  const ofKind = (kind: string) =>
    db.records.where('[k+n]').between([kind, ''], [kind, '\uffff'], true, true);
  const [clients, links] = await Promise.all([
    ofKind('client').primaryKeys(),
    ofKind('link').keys(),
  ]);
  // The index gives kind and key.
  return { clients, pages: (links as unknown as [string, string][]).map(([, key]) => key) };
}
