import { createRxDatabase } from 'rxdb/plugins/core';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';

// The same batches as ours.
const PULL = 1000;
const PUSH = 500;

const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 100 },
    k: { type: 'string' },
    v: { type: 'integer' },
    h: { type: 'string' },
    at: { type: 'integer' },
    f: { type: 'object' },
  },
};

/** A collection of a database of its own, in IndexedDB through Dexie, with a server's space. */
async function open({ url, name }) {
  const db = await createRxDatabase({ name, storage: getRxStorageDexie(), multiInstance: false });
  const { docs } = await db.addCollections({ docs: { schema } });
  return { docs, url };
}

async function pullPage(url, checkpoint, limit) {
  const { at = -1, id = '' } = checkpoint ?? {};
  const query = new URLSearchParams({ at, id, limit });
  const documents = await (await fetch(`${url}?${query}`)).json();
  const last = documents.at(-1);
  return { documents, checkpoint: last ? { at: last.at, id: last.id } : checkpoint };
}

async function pushRows(url, rows) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(rows) });
  return response.json();
}

async function replicate({ docs, url }, { isPull, isPush }) {
  const replication = replicateRxCollection({
    collection: docs,
    replicationIdentifier: url,
    live: false,
    waitForLeadership: false,
    ...(isPull && {
      pull: { batchSize: PULL, handler: (from, limit) => pullPage(url, from, limit) },
    }),
    ...(isPush && { push: { batchSize: PUSH, handler: (rows) => pushRows(url, rows) } }),
  });
  const errors = [];
  replication.error$.subscribe((error) => errors.push(error));
  await replication.awaitInitialReplication();
  await replication.cancel();
  if (errors.length > 0) throw errors[0];
}

globalThis.sharing = {
  open,
  pull: (side) => replicate(side, { isPull: true }),
  both: (side) => replicate(side, { isPull: true, isPush: true }),
  push: (side) => replicate(side, { isPush: true }),
  write: async ({ docs }, records) => {
    const at = Date.now();
    const { error } = await docs.bulkInsert(records.map((record) => ({ ...record, at })));
    if (error.length > 0) throw new Error(JSON.stringify(error[0]));
  },
  count: ({ docs }) => docs.count().exec(),
};
