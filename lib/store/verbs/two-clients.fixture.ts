import type { ClientsideDatabase } from '../database.ts';
import { now, payroll } from '../starter.fixture.ts';
import { loadOffering } from '../starter.ts';
import { withStore } from '../temporary-store.ts';
import { writeRecords } from '../write.ts';

/** Work on a store with two clients and the payroll offering. */
export function withClients(work: (db: ClientsideDatabase) => Promise<void>) {
  return withStore(async (db) => {
    await loadOffering(db, payroll, now);
    const clients = ['client_1', 'client_2'];
    await writeRecords(
      db,
      clients.map((id) => ({ k: 'client', id, fields: { name: id } })),
      { now, label: 'x' },
    );
    await work(db);
  });
}
