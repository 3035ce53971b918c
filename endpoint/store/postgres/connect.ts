import pg from 'pg';

/** The most connections of one endpoint; a PostgreSQL takes 100 in all unless it is told otherwise. */
const MOST = 10;
/** How long a connection may take to be had, in milliseconds; a pool that is used up counts too. */
const CONNECT = 5000;
/** PostgreSQL's number for bigint, which pg would give as text. No number here comes near what a double can't hold. */
const BIGINT = 20;

/** What may wait on the database while it serves, in milliseconds. The last is for a database that says nothing any more. */
const PATIENCE = {
  lock_timeout: 5000,
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 15_000,
  query_timeout: 20_000,
};

/** Connections to the database of a URL, whose own parameters come first; one that breaks is replaced when it is needed. */
export function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({ ...PATIENCE, ...settings(url), max: MOST });
  // Whoever waits for an answer is told by its promise; nobody else needs to know.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Does what may take long, over a connection of its own that has no limits. */
export async function withConnection<T>(
  url: string,
  work: (db: pg.Client) => Promise<T>,
): Promise<T> {
  const db = new pg.Client(settings(url));
  db.on('error', () => {});
  try {
    await db.connect();
    return await work(db);
  } finally {
    await db.end().catch(() => {});
  }
}

function settings(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    connectionTimeoutMillis: CONNECT,
    keepAlive: true,
    application_name: 'clientside',
    types: {
      getTypeParser: ((oid: number, format: 'text') =>
        oid === BIGINT
          ? Number
          : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  };
}
