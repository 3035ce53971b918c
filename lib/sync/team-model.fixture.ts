import { canonicalJson } from '../record/canonical-json.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { openStore } from '../store/open-store.ts';
import { bareRecord } from '../store/row.ts';
import { restoreDatabase, saveDatabase } from '../store/saved-database.fixture.ts';
import { changeShareState } from '../store/sharing/share-state.ts';
import { writeRecords } from '../store/write.ts';
import { allowDeletes } from './allow-deletes.ts';
import type { Workspace } from './ask-endpoint.ts';
import { start } from './member.fixture.ts';
import { problem } from './memory-endpoint.fixture.ts';
import { runSync } from './run-sync.ts';
import { sharedPlace, type TeamKind } from './shared-place.fixture.ts';

/** What can happen to one request. */
export type Fault =
  | 'fine'
  | 'lost'
  | 'unheard'
  | 'twice'
  | 'late'
  | 'cut'
  | 'html'
  | '401'
  | '413'
  | '429'
  | '500';

/** One thing that happens in a team: somebody edits, removes, notes or shares; the endpoint is saved, restored, hears something late; a profile is cloned. */
export type Event =
  | { do: 'edit'; who: number; record: number; field: string }
  | { do: 'remove'; who: number; record: number }
  | { do: 'note'; who: number }
  | { do: 'sync'; who: number; faults: Fault[]; killAfter: number; meanwhile?: [number, string] }
  | { do: 'back-up' | 'restore' | 'deliver' }
  | { do: 'clone'; who: number };

/** How far each machine's clock is off, in milliseconds. */
const OFF = [0, 86_400_000, -86_400_000];

type Written = { who: string; id: string; field: string; value: string };
/** Who made or edited a record, or removed it. */
type Fate = { who: string; id: string; isAlive: boolean };
type Member = { name: string; off: number; db: ClientsideDatabase; workspace: Workspace };

/** A team of two, later three, on an endpoint or a document in memory, sealed or not, with all that can go wrong between them, and a list of all that was ever written. */
export async function teamModel(kind: TeamKind = {}) {
  let [time, values] = [start, 0];
  const wait = async (milliseconds: number) => {
    time += milliseconds;
  };
  const endpoint = await sharedPlace(kind, () => time, wait);
  const members: Member[] = [];
  const written: Written[] = [];
  const fates: Fate[] = [];
  const late: Parameters<typeof fetch>[] = [];
  let restore = endpoint.backUp();

  const join = async (off: number, from?: Member) => {
    const name = `model-${crypto.randomUUID()}`;
    if (from) await restoreDatabase(name, await saveDatabase(from.db.name));
    const db = await openStore(name);
    await changeShareState(db, endpoint.workspace, { isProbed: true });
    // Each writes under a name of its own, by which all must know what it wrote.
    const author = `Member ${members.length}`;
    const { token } = endpoint.workspace;
    const workspace = { ...endpoint.workspace, author, token: token && `editor:${author}` };
    members.push({ name, off, db, workspace });
    // What had not been sent is said by both from now on; whose clock is further off may say it later.
    const unsent = new Set(await from?.db.outbox.toCollection().primaryKeys());
    const twice = <T extends { id: string }>(all: readonly T[]) =>
      all.filter(({ id }) => unsent.has(id)).map((one) => ({ ...one, who: name }));
    written.unshift(...twice(written));
    fates.unshift(...twice(fates));
  };
  await join(OFF[0] ?? 0);
  await join(OFF[1] ?? 0);

  const line = (faults: Fault[], meanwhile = async () => {}): typeof fetch => {
    return async (url, init) => {
      time += 3;
      await meanwhile();
      const fault = faults.shift() ?? 'fine';
      if (fault === 'late') late.push([url, init]);
      if (fault === 'lost' || fault === 'late') throw new TypeError('lost');
      if (fault === '401') return problem(401, 'unauthorized');
      if (fault === '413') return new Response('', { status: 413 });
      if (fault === '429')
        return new Response('', { status: 429, headers: { 'retry-after': '9' } });
      if (fault === '500') return problem(500, 'internal');
      if (fault === 'html')
        return new Response('<html>', { headers: { 'content-type': 'text/html' } });
      const answer = await endpoint.fetch(url, init);
      if (fault === 'unheard') throw new TypeError('unheard');
      if (fault === 'twice') await endpoint.fetch(url, init);
      if (fault !== 'cut' || answer.status !== 200) return answer;
      const text = await answer.text();
      return new Response(text.slice(0, -9), { headers: { 'content-type': 'application/json' } });
    };
  };

  const sync = async (
    member: Member,
    faults: Fault[] = [],
    killAfter = 0,
    meanwhile?: [number, string],
  ) => {
    const { db, off, workspace } = member;
    const isKilled = killCounter(db, killAfter);
    // The person goes on typing while a request is on its way.
    const edits = meanwhile ? [meanwhile] : [];
    const type = async () => {
      for (const [record, field] of edits.splice(0)) await edit(member, record, field);
    };
    const seams = { now: () => time + off, wait };
    const options = { build: '1', fetch: line(faults, type), isAsked: true, ...seams };
    try {
      const status = await runSync(db, workspace, options);
      if (status.paused?.code === 'many_deletes') await allowDeletes(db, workspace);
    } catch (error) {
      if (!isKilled()) throw error;
    }
    if (isKilled()) member.db = await openStore(db.name);
  };

  const write = async (who: Member, k: string, id: string, fields: Record<string, string>) => {
    const change = { k, id, fields };
    await writeRecords(who.db, [change], { now: time + who.off, label: 'model' });
    for (const [field, value] of Object.entries(fields))
      written.push({ who: who.name, id, field, value });
    fates.push({ who: who.name, id, isAlive: true });
  };

  const remove = async (who: Member, id: string) => {
    const change = { k: 'client', id, remove: true as const };
    await writeRecords(who.db, [change], { now: time + who.off, label: 'model' });
    fates.push({ who: who.name, id, isAlive: false });
  };

  const edit = async (who: Member, record: number, field: string) => {
    values += 1;
    const id = `client_${record}`;
    const row = await who.db.records.get(id);
    const isNamed = row !== undefined || field === 'name';
    await write(who, 'client', id, {
      [field]: `v${values}`,
      ...(isNamed ? {} : { name: `v${values}n` }),
    });
  };

  const note = async (who: Member) => {
    values += 1;
    const about = { kind: 'quote', provenance: 'observed', visibility: 'team', by: 'Ann' };
    const fields = { client: 'client_0', text: `said ${values}`, ...about };
    const change = { k: 'note', id: `note_${values}`, fields: { ...fields, at: time } };
    await writeRecords(who.db, [change], { now: time + who.off, label: 'model' });
    written.push({ who: who.name, id: change.id, field: 'text', value: fields.text });
  };

  const deliver = async () => {
    for (const [url, init] of late.splice(0)) await endpoint.fetch(url, { ...init, signal: null });
  };

  const happen = async (event: Event) => {
    time += 11;
    const who = 'who' in event ? members[event.who % members.length] : members[0];
    if (!who) return;
    if (event.do === 'edit') await edit(who, event.record, event.field);
    else if (event.do === 'remove') await remove(who, `client_${event.record}`);
    else if (event.do === 'note') await note(who);
    else if (event.do === 'sync')
      await sync(who, [...event.faults], event.killAfter, event.meanwhile);
    else if (event.do === 'back-up') restore = endpoint.backUp();
    else if (event.do === 'restore') restore();
    else if (event.do === 'deliver') await deliver();
    else if (members.length < 3) await join(OFF[2] ?? 0, who);
  };

  /** Lets everybody share without faults, until nobody has anything to tell. */
  const settle = async () => {
    await deliver();
    for (let round = 0; round < 4; round += 1) for (const member of members) await sync(member);
  };

  const recordsOf = async ({ db }: Member) =>
    (await db.records.toArray()).map(bareRecord).map(canonicalJson).sort();

  const historyOf = async () => {
    const own = await Promise.all(members.map(({ db }) => db.history.toArray()));
    return [...own.flat(), ...(await endpoint.history())];
  };

  const close = () => Promise.all(members.map(({ db }) => db.delete()));

  return { members, written, fates, endpoint, happen, settle, recordsOf, historyOf, close };
}

/** Closes a database after so many transactions, as a worker that is killed between two of them; 0 never does. */
function killCounter(db: ClientsideDatabase, killAfter: number): () => boolean {
  const transaction = db.transaction.bind(db) as (...given: unknown[]) => Promise<unknown>;
  let [done, isKilled] = [0, false];
  const counted = async (...given: unknown[]) => {
    const result = await transaction(...given);
    done += 1;
    if (done === killAfter) {
      isKilled = true;
      db.close();
    }
    return result;
  };
  if (killAfter > 0) Object.assign(db, { transaction: counted });
  return () => {
    Object.assign(db, { transaction });
    return isKilled;
  };
}
