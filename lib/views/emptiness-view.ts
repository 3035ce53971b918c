import type { KindName } from '../model/kinds.ts';
import type { ClientsideDatabase } from '../store/database.ts';

/** What there is anything of, so that empty screens teach the next step. */
export type Emptiness = { hasClients: boolean; hasPeople: boolean; hasPersonas: boolean };

/** Looks whether there are clients, people and personas, without counting them. */
export async function viewEmptiness(db: ClientsideDatabase): Promise<Emptiness> {
  const has = async (kind: KindName) => {
    const range = db.records.where('[k+n]').between([kind, ''], [kind, '\uffff']);
    return (await range.limit(1).primaryKeys()).length > 0;
  };
  const [hasClients, hasPeople, hasPersonas] = await Promise.all([
    has('client'),
    has('stakeholder'),
    has('persona'),
  ]);
  return { hasClients, hasPeople, hasPersonas };
}
