import PouchDB from 'pouchdb-browser';

// The same batches as ours.
const PULL = { batch_size: 1000 };
const PUSH = { batch_size: 500 };

/** A database of its own, in IndexedDB by the adapter that is the default, with a server's database. */
function open({ url, name }) {
  return { db: new PouchDB(name), remote: new PouchDB(url) };
}

async function pull({ db, remote }) {
  await db.replicate.from(remote, PULL);
}

async function both({ db, remote }) {
  await db.sync(remote, { pull: PULL, push: PUSH });
}

globalThis.sharing = {
  open,
  pull,
  both,
  push: async ({ db, remote }) => {
    await db.replicate.to(remote, PUSH);
  },
  write: async ({ db }, records) => {
    const results = await db.bulkDocs(records.map(({ id, ...rest }) => ({ _id: id, ...rest })));
    if (results.some(({ error }) => error)) throw new Error('not written');
  },
  count: async ({ db }) => (await db.info()).doc_count,
};
