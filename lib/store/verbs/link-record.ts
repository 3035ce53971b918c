import type { RecordKind } from '../../model/record-link.ts';
import { Failure } from '../../platform/failure.ts';
import { newId } from '../../record/new-id.ts';
import type { Change } from '../change-fields.ts';
import type { ClientsideDatabase } from '../database.ts';
import { plain } from '../name-words.ts';
import { readEntity, readLink, readLinks, readOwned } from '../read.ts';
import { type Receipt, writeRecords } from '../write.ts';
import { refuseStranger } from './refuse-stranger.ts';
import { engagementChanges } from './start-engagement.ts';

/** The CRM record of a page, as far as linking it needs. */
export type PageRecord = {
  key: string;
  system: string;
  kind: RecordKind;
  name?: string;
  url?: string;
};

/** Links a page to a client; a contact page also to the person, a project page to the engagement, of that name: made when there is none. Fails with `missing`. */
export async function linkRecord(
  db: ClientsideDatabase,
  record: PageRecord,
  { client, target }: { client: string; target?: string },
  now: number,
): Promise<Receipt> {
  if (!(await readEntity(db, 'client', client)))
    throw new Failure('missing', 'This client is not here any more. Choose another.');
  if (target && target !== client) await refuseStranger(db, client, target);
  const meant = target ? { target, changes: [] } : await targetOf(db, record, client, now);
  const changes = [
    ...meant.changes,
    await linkChange(db, record, { client, target: meant.target }),
  ];
  return writeRecords(db, changes, { now, label: 'Page linked' });
}

/** Makes a client of the given name from the page and links the page to it. Fails with `changed-since` when the page has a client by now. */
export async function createFromRecord(
  db: ClientsideDatabase,
  record: PageRecord,
  name: string,
  now: number,
): Promise<Receipt> {
  const link = await readLink(db, record.key);
  if (link?.client && (await readEntity(db, 'client', link.client)))
    throw new Failure('changed-since', 'This page was linked meanwhile. Look at the card again.');
  const client = newId('client');
  const isThePerson = record.kind === 'stakeholder' && plain(name) === plain(record.name ?? '');
  const form = isThePerson ? 'individual' : 'organisation';
  const meant = await targetOf(db, record, client, now);
  const changes: Change[] = [{ k: 'client', id: client, fields: { name, form } }, ...meant.changes];
  changes.push(await linkChange(db, record, { client, target: meant.target }));
  return writeRecords(db, changes, { now, label: `Created ${name}` });
}

/** Remembers that a page is not about a client. */
export async function refuseRecord(
  db: ClientsideDatabase,
  record: PageRecord,
  now: number,
): Promise<Receipt> {
  const change = await linkChange(db, record, { client: null, target: null, refused: true });
  return writeRecords(db, [change], { now, label: 'Not a client' });
}

/** Takes every link of a page away; the clients stay. */
export async function unlinkRecord(
  db: ClientsideDatabase,
  key: string,
  now: number,
): Promise<Receipt> {
  const links = await readLinks(db, key);
  const changes = links.map(({ id }): Change => ({ k: 'link', id, remove: true }));
  return writeRecords(db, changes, { now, label: 'Page unlinked' });
}

async function linkChange(
  db: ClientsideDatabase,
  { key, system, kind, name, url }: PageRecord,
  fields: { client: string | null; target: string | null; refused?: boolean },
): Promise<Change> {
  const before = await readLink(db, key);
  const id = before?.id ?? newId('link');
  return {
    k: 'link',
    id,
    fields: { key, system, kind, seenName: name, url, refused: false, ...fields },
  };
}

/** What of the client a page is about, with the changes that make it where it is not here yet. */
async function targetOf(
  db: ClientsideDatabase,
  { kind, name }: PageRecord,
  client: string,
  now: number,
): Promise<{ target: string; changes: Change[] }> {
  if (name === undefined || (kind !== 'stakeholder' && kind !== 'engagement'))
    return { target: client, changes: [] };
  const owned = await readOwned(db, client);
  const namesake = owned[kind]?.find((entity) => plain(entity.name) === plain(name));
  if (namesake) return { target: namesake.id, changes: [] };
  const changes: Change[] =
    kind === 'stakeholder'
      ? [{ k: 'stakeholder', id: newId('stakeholder'), fields: { client, name } }]
      : await engagementChanges(db, { client, now }, { name });
  return { target: changes[0]?.id ?? client, changes };
}
