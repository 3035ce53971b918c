import type { RecordLink } from '../model/record-link.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { untilWritten } from '../store/until-written.ts';
import { newest } from './age.ts';
import type { ClientView } from './client-view.ts';
import { foldNotes } from './fold-notes.ts';
import { lostFacts, lostSince } from './lost-facts.ts';
import type { PersonView } from './person-view.ts';
import { type ClientInFull, readClient } from './read-client.ts';
import { type Library, readLibrary, serviceLineNames } from './read-library.ts';
import { removedPerson } from './removed-person.ts';
import { sponsorsIn } from './sponsors-in.ts';
import { coverageOf, viewCoverage } from './view-coverage.ts';
import { viewHealth } from './view-health.ts';
import { chosenJourney, distortionOf, viewJourney } from './view-journey.ts';
import { viewPeople } from './view-people.ts';
import { viewPromises } from './view-promises.ts';

/** What a client is looked at by: which engagement, which person first, what people call each system, and when (milliseconds); and the store's revision where it has been asked for. */
export type ClientLook = {
  engagement?: string;
  focus?: string;
  titles?: ReadonlyMap<string, string>;
  now: number;
  revision?: Promise<string | undefined>;
};

/** How long a view stays good while nobody writes, in milliseconds: what it says of time is counted in days. */
const VIEW_AGE = 60_000;
const LIBRARY_AGE = 24 * 3_600_000;

/** Everything a card shows of a client; undefined when the client is not here. */
export function viewClient(
  db: ClientsideDatabase,
  id: string,
  look: ClientLook,
): Promise<ClientView | undefined> {
  const { engagement, focus, titles = new Map(), now, revision } = look;
  const key = JSON.stringify(['client', id, engagement, focus, ...titles]);
  return untilWritten(db, key, { now, age: VIEW_AGE, revision }, () => readView(db, id, look));
}

/** From one account to the next the library stays, and reading it is most of a card's work. */
function libraryAround(
  db: ClientsideDatabase,
  offering: string | undefined,
  played: readonly string[],
  { now, revision }: ClientLook,
): Promise<Library> {
  const key = JSON.stringify(['library', offering, [...new Set(played)].sort()]);
  const make = () => readLibrary(db, offering, played);
  return untilWritten(db, key, { now, age: LIBRARY_AGE, revision }, make);
}

/** Clients of one firm meet the same service lines. */
function serviceLinesOf(
  db: ClientsideDatabase,
  lines: readonly (string | undefined)[],
  { now, revision }: ClientLook,
): Promise<Map<string, string>> {
  const key = JSON.stringify(['lines', ...[...new Set(lines)].sort()]);
  const make = () => serviceLineNames(db, lines);
  return untilWritten(db, key, { now, age: LIBRARY_AGE, revision }, make);
}

async function readView(
  db: ClientsideDatabase,
  id: string,
  look: ClientLook,
): Promise<ClientView | undefined> {
  const { engagement, focus, titles, now } = look;
  const [full, lost] = await Promise.all([readClient(db, id, engagement), lostSince(db, now)]);
  if (!full) return undefined;
  const played = (full.owned.part ?? []).map((part) => part.persona);
  const lines = (full.owned.touchpoint ?? []).map((touchpoint) => touchpoint.serviceLine);
  const people = (full.owned.stakeholder ?? []).map((person) => person.id);
  const [library, serviceLines, lostWords, removed] = await Promise.all([
    libraryAround(db, full.engagement?.offering, played, look),
    serviceLinesOf(db, lines, look),
    lostFacts(db, lost, people),
    focus && !people.includes(focus) ? removedPerson(db, focus, id) : undefined,
  ]);
  const words = { serviceLines, lost: lostWords, titles };
  const view = composeClient(full, library, { focus, ...words, now });
  return { ...view, ...(removed ? { removed } : {}) };
}

function composeClient(
  full: ClientInFull,
  library: Library,
  {
    focus,
    titles,
    serviceLines,
    lost,
    now,
  }: Omit<ClientLook, 'engagement'> & {
    serviceLines: Map<string, string>;
    lost: Map<string, string>;
  },
): ClientView {
  const { client, sample, owned } = full;
  const sponsors = sponsorsIn(full, library);
  const people = viewPeople(full, library, { sponsors, lost }, now);
  const names = new Map(people.map((person) => [person.id, person.name]));
  const notes = foldNotes(owned.note ?? [], owned.revision ?? [], names, now);
  const chosen = chosenJourney(full);
  const result = chosen && distortionOf(chosen, full, now);
  const coverage = coverageOf(full, library, now);
  const journey = chosen && result && viewJourney(chosen, full, result, serviceLines, now);
  return {
    id: client.id,
    name: client.name,
    relationship: client.relationship,
    sample,
    about: client.about,
    ...viewEngagements(full, library),
    people,
    focus: people.some((person) => person.id === focus) ? focus : undefined,
    coverage: viewCoverage(coverage, full, library),
    journey,
    promises: viewPromises(full, notes, chosen, now),
    notes: notes.filter((note) => !note.about),
    health: viewHealth(full, { coverage, journey: result, sponsors }, now),
    ...viewChoices(library),
    links: onePerPage(owned.link ?? []).map((link) => viewLink(link, titles)),
    age: newest([...people.flatMap(agesOf), ...notes.map((note) => note.age), journey?.age]),
  };
}

function agesOf(person: PersonView) {
  return [...person.facts.map((fact) => fact.age), person.part?.age];
}

const GONE = 'An offering that is no longer in the library';

function viewEngagements(
  { engagement, owned }: ClientInFull,
  { offering }: Library,
): Pick<ClientView, 'engagement' | 'engagements'> {
  const all = owned.engagement ?? [];
  return {
    engagement: engagement && {
      id: engagement.id,
      name: engagement.name,
      offering: engagement.offering && (offering?.name ?? GONE),
      status: engagement.status,
    },
    engagements: all
      .filter(({ id }) => id !== engagement?.id)
      .map(({ id, name, status }) => ({ id, name, detail: status })),
  };
}

function viewChoices({
  cast,
  personas,
  offerings,
}: Library): Pick<ClientView, 'personas' | 'offerings'> {
  const inCast = new Set(cast.map((role) => role.persona));
  return {
    personas: personas
      .map(({ id, name, role, portrait }) => ({ id, name, role, portrait, inCast: inCast.has(id) }))
      .sort((a, b) => Number(b.inCast) - Number(a.inCast)),
    offerings: offerings.map(({ id, name, about }) => ({ id, name, detail: about })),
  };
}

/** Where two people linked one page before they heard of each other, it has two links: it is named once. */
function onePerPage(links: readonly RecordLink[]): RecordLink[] {
  return [...new Map(links.map((link) => [link.key, link])).values()];
}

function viewLink(
  { id, system, seenName, url }: RecordLink,
  titles: ClientLook['titles'],
): ClientView['links'][number] {
  const title = titles?.get(system) ?? system;
  return { id, label: seenName ? `${seenName} (${title})` : title, url };
}
