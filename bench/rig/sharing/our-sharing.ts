import type { StoredRecord } from '../../../lib/record/stored-record.ts';
import type { ClientsideDatabase } from '../../../lib/store/database.ts';
import { keepRows } from '../../../lib/store/keep-rows.ts';
import { openStore } from '../../../lib/store/open-store.ts';
import { transact } from '../../../lib/store/transact.ts';
import type { Workspace } from '../../../lib/sync/ask-endpoint.ts';
import { carrierOf } from '../../../lib/sync/carrier-of.ts';
import { pushAll } from '../../../lib/sync/push.ts';
import { runSync } from '../../../lib/sync/run-sync.ts';
import { openEnvelope } from '../../../lib/sync/seal/envelope.ts';
import { pass } from '../../../lib/sync/wait-until.ts';
import type { Sharing } from './in-page.ts';

type Ours = { db: ClientsideDatabase; workspace: Workspace };

async function run({ db, workspace }: Ours): Promise<void> {
  const status = await runSync(db, workspace, { build: 'bench' });
  if (status.paused || status.trouble || status.waiting || status.quarantined || status.differsAt)
    throw new Error(JSON.stringify(status));
}

/** The product's own sharing, with a store of its own. */
export const ourSharing: Sharing<Ours> = {
  async open({ url, workspace = '', token = '', name }) {
    return { db: await openStore(name), workspace: { endpoint: url, workspace, token } };
  },
  pull: run,
  both: run,
  async push({ db, workspace }) {
    const seams = { now: Date.now, random: Math.random, wait: pass };
    const line = { workspace, fetch: fetch.bind(globalThis) };
    const carrier = carrierOf(line, seams);
    const envelope = await openEnvelope({ db, line, carrier });
    const nothing = async () => {};
    const others = { refresh: nothing, pullAnew: nothing };
    await pushAll({ ...seams, db, carrier, envelope, ...others }, () => {});
  },
  write({ db }, records) {
    const puts = records.map((record) => ({ record: record as StoredRecord }));
    return transact(db, () => keepRows(db, puts));
  },
  count: ({ db }) => db.records.count(),
};
