import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { startPostgres } from '../../../tests/fixtures/postgres/start-postgres.ts';
import { memberOf } from '../../http/endpoint.fixture.ts';
import { serve } from '../../http/serve.ts';
import { memberToken, pullAll } from '../../members.fixture.ts';
import { at, client } from '../../records.fixture.ts';
import { afterTests } from '../../temporary-folder.fixture.ts';
import { freshDatabase, runSql } from '../fresh-place.fixture.ts';
import { StoreUnavailable } from '../store.ts';
import { makeCertificate } from './certificate.fixture.ts';
import { openPostgresStore } from './postgres-store.ts';
import { translate } from './translate.ts';

const shared = inject('postgres') ?? '';

/** An endpoint on a database, and a member of its workspace. */
async function endpointOn(url: string) {
  const secret = await memberToken({ url });
  const store = await openPostgresStore(url);
  const served = await serve(store, { host: '127.0.0.1', port: 0, log: () => {} });
  afterTests(() => served.stop().then(() => store.close()));
  return { url: served.url, store, member: memberOf(served.url, secret) };
}

describe('a database that goes away', { timeout: 60_000 }, () => {
  it('is told with a time to try again, and used again once it is back, with all that was acknowledged', async () => {
    const server = await startPostgres();
    afterTests(() => server.stop());
    const { url, member } = await endpointOn(server.url);
    await member.push([client('1', 'Before')]);
    const { next } = await (await member.get('changes')).json();
    const waited = member.get(`changes?since=${next}&wait=25`);
    const metrics = async () => (await fetch(`${url}/metrics`)).text();
    await expect.poll(metrics, { timeout: 10_000 }).toContain('clientside_waiting 1');
    await server.halt();
    const refused = await member.push([client('2', 'Meanwhile')]);
    expect([refused.status, (await refused.json()).code]).toEqual([503, 'unavailable']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetch(`${url}/healthz`)).status).toBe(503);
    expect((await member.get('changes')).status).toBe(503);
    await server.resume();
    await expect
      .poll(async () => (await member.push([client('3', 'After')])).status, { timeout: 10_000 })
      .toBe(200);
    // Who waited all the while is told what came after.
    expect((await (await waited).json()).records).toMatchObject([{ id: 'client_3' }]);
    expect([...(await pullAll(member)).keys()]).toEqual(['client_1', 'client_3']);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

describe('a database whose name can’t be looked up for a while', { timeout: 30_000 }, () => {
  it('is away, which is no fault of ours, and its host is told to nobody', () => {
    for (const code of ['EAI_AGAIN', 'ENOTFOUND']) {
      const lookup = Object.assign(new Error(`getaddrinfo ${code} db.firm.example`), { code });
      const told = translate(lookup);
      expect(told).toBeInstanceOf(StoreUnavailable);
      expect(String(told)).not.toContain('db.firm');
    }
  });
});

describe('a workspace that somebody else holds', { timeout: 30_000 }, () => {
  it('makes a push fail after a while and lets everybody else read and write', async () => {
    const url = await freshDatabase(shared);
    const store = await openPostgresStore(url);
    await store.createWorkspace('team');
    await store.createWorkspace('other');
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query("begin; update clientside.ws set seq = seq where ws = 'team'");
    const many = Array.from({ length: 30 }, (_, i) =>
      store.push('team', [client(`${i}`, 'A')], 'Ann').catch((error) => error),
    );
    expect((await store.changes('team', 0, 10)).records).toEqual([]);
    expect((await store.push('other', [client('1', 'A')], 'Ann')).seq).toBe(1);
    const errors = await Promise.all(many);
    for (const error of errors) expect(error).toBeInstanceOf(StoreUnavailable);
    await holder.query('rollback');
    expect((await store.push('team', [client('1', 'A')], 'Ann')).seq).toBe(1);
    await holder.end();
    await store.close();
  });
});

describe('a purge of a workspace that is busy for long', { timeout: 30_000 }, () => {
  it('waits longer than a push would, and purges', async () => {
    const url = await freshDatabase(shared);
    const store = await openPostgresStore(url);
    await store.createWorkspace('team');
    await store.push('team', [client('1', 'A')], 'Ann');
    await store.push('team', [{ ...client('1', 'A'), d: at(9) }], 'Ann');
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query("begin; update clientside.ws set seq = seq where ws = 'team'");
    const purging = store.purge('team', Date.now() + 60_000);
    await setTimeout(6000);
    await holder.query('rollback');
    expect(await purging).toMatchObject({ records: 1 });
    await holder.end();
    await store.close();
  });
});

describe.each(['read committed', 'repeatable read', 'serializable'])(
  'a database whose transactions are %s',
  (level) => {
    it('takes what several processes push at once: who was in another’s way comes again', async () => {
      const url = await freshDatabase(shared);
      const name = new URL(url).pathname.slice(1);
      await runSql(
        { url },
        `alter database ${name} set default_transaction_isolation to '${level}'`,
      );
      const stores = await Promise.all(Array.from({ length: 4 }, () => openPostgresStore(url)));
      await stores[0]?.createWorkspace('team');
      const push = async (who: number) => {
        for (let i = 0; i < 15; i += 1)
          await stores[who]?.push(
            'team',
            [client(`${who}-${i}`, 'A'), client('both', 'B', i)],
            'Ann',
          );
      };
      await Promise.all([0, 1, 2, 3].map(push));
      expect(await stores[1]?.changes('team', 0, 100)).toMatchObject({ check: { count: 61 } });
      await Promise.all(stores.map((store) => store.close()));
    });
  },
);

describe('a database behind TLS', { timeout: 30_000 }, () => {
  it('is spoken to as the URL says: with the certificate that it names, or not at all', async () => {
    const server = await startPostgres();
    afterTests(() => server.stop());
    const [own, other] = [
      await makeCertificate(server.folder, 'own'),
      await makeCertificate(server.folder, 'other'),
    ];
    await server.halt();
    await server.resume(['ssl=on', `ssl_cert_file=${own.cert}`, `ssl_key_file=${own.key}`]);
    const urlWith = (cert: string) => `${server.url}?sslmode=verify-full&sslrootcert=${cert}`;
    const store = await openPostgresStore(urlWith(own.cert));
    await store.createWorkspace('team');
    const used = await runSql(
      { url: server.url },
      `select distinct ssl from pg_stat_ssl join pg_stat_activity using (pid) where application_name = 'clientside'`,
    );
    expect(used).toEqual([[true]]);
    await store.close();
    await expect(openPostgresStore(urlWith(other.cert))).rejects.toThrow('certificate');
  });
});
