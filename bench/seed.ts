import type { KindName } from '../lib/model/kinds.ts';
import { makeClock } from '../lib/record/clock.ts';
import type { Value } from '../lib/record/stored-record.ts';
import { type Row, rowOf } from '../lib/store/row.ts';

/** People of each seeded client. */
export const PEOPLE_EACH = 10;
/** Records of each seeded client: itself, an engagement, a link, its people, their parts, and a note on every fifth. */
export const RECORDS_EACH = 3 + 2 * PEOPLE_EACH + PEOPLE_EACH / 5;

/** Texts that people look names up by: letters, words, two words, a number that is rare, and one that nobody has. */
export const LOOKUPS = ['a', 'kow', 'mül', 'søren', 'kowalska bru', 'amber fo', '4711', 'qqq'];

const NOW = Date.UTC(2026, 0, 1);
const CLOCK = makeClock(NOW, 0, 'seed0000');
const PERSONAS = ['sally', 'sponsor', 'payroll-lead', 'it', 'hr-partner', 'line-manager'];
const WORDS =
  'Alder Amber Birch Cedar Cobalt Copper Delta Ember Falcon Fjord Granite Harbour Hazel Indigo Juniper Keystone Linden Lotus Maple Meridian Nordic Onyx Orchard Pioneer Quarry Raven River Sable Summit Tundra Umber Vertex Willow Zenith'.split(
    ' ',
  );
const TRADES =
  'Foods Clinics Logistics Textiles Foundry Brewery Energy Timber Hotels Schools Dairy Ceramics Marine Optics Paper Motors'.split(
    ' ',
  );
const FIRST =
  'Anna Bruno Chiara Dmitri Elif Femi Greta Hassan Ines Jakub Keiko Łucja Mateo Noor Olga Pavel Quinn Rosa Søren Tomás Ulla Viktor Wanda Xavier Yara Zoë Amara Björn Camille Duc Esther Farid'.split(
    ' ',
  );
const LAST =
  'Abara Bakker Çelik Dubois Eriksen Ferrari García Harmon Ito Jensen Kowalska Lindqvist Müller Novák Okoro Petrov Quispe Rossi Sánchez Tanaka Ueda Varga Weber Xu Yılmaz Zając'.split(
    ' ',
  );

/** The rows of the n-th seeded client with all that belongs to it; the same n gives the same rows. */
export function rowsOfClient(n: number): Row[] {
  const client = `client_bench-${n}`;
  const engagement = `engagement_bench-${n}`;
  const record = `001BENCH${n.toString(36).toUpperCase().padStart(10, '0')}`;
  const people = Array.from({ length: PEOPLE_EACH }, (_, at) => rowsOfPerson(n, at));
  return [
    row('client', client, { name: clientName(n), form: 'organisation', relationship: 'client' }),
    row('engagement', engagement, {
      client,
      name: `Roll-out ${n}`,
      offering: 'offering_payroll',
      status: 'active',
    }),
    row('link', `link_bench-${n}`, {
      key: `salesforce:bench:${record}`,
      system: 'salesforce',
      kind: 'client',
      client,
      target: client,
    }),
    ...people.flat(),
  ];
}

/** The name of the n-th seeded client. */
export function clientName(n: number): string {
  return `${pick(WORDS, n)} ${pick(TRADES, n * 7 + 3)} ${n}`;
}

/** The name of a person of the n-th seeded client. */
export function personName(n: number, at: number): string {
  const seed = n * PEOPLE_EACH + at;
  return `${pick(FIRST, seed * 13 + 5)} ${pick(LAST, seed * 29 + 11)}`;
}

function rowsOfPerson(n: number, at: number): Row[] {
  const client = `client_bench-${n}`;
  const engagement = `engagement_bench-${n}`;
  const stakeholder = `stakeholder_bench-${n}-${at}`;
  const note = {
    client,
    stakeholder,
    kind: 'quote',
    provenance: 'client-said',
    visibility: 'team',
    text: 'The last change took two periods to get right, and the first pay came late.',
    at: NOW,
    by: 'Noor Bakker',
  };
  return [
    row('stakeholder', stakeholder, {
      client,
      name: personName(n, at),
      title: fact(`Head of ${pick(TRADES, n + at).toLowerCase()}`),
      power: fact(1 + (at % 5)),
      interest: fact(1 + ((at * 3) % 5)),
      engagement: fact('neutral'),
    }),
    row('part', `part_bench-${n}-${at}`, {
      client,
      stakeholder,
      engagement,
      persona: `persona_payroll-${pick(PERSONAS, at)}`,
      level: fact(0.5),
    }),
    ...(at % 5 === 0 ? [row('note', `note_bench-${n}-${at}`, note)] : []),
  ];
}

function fact(v: Value): Value {
  return { v, at: NOW, by: 'Noor Bakker', how: 'asked' };
}

function row(k: KindName, id: string, f: Record<string, Value>): Row {
  return rowOf({ id, k, f, h: CLOCK, v: 1 });
}

/** A word for a number, scattered, so that neighbours differ. */
function pick(words: readonly string[], n: number): string {
  const scattered = Math.imul(n + 1, 2_654_435_761) >>> 0;
  return words[scattered % words.length] as string;
}
