import type { Fact, KnownHow } from '../../model/fact.ts';
import type { CoverageLevel } from '../../model/part.ts';
import type { Stakeholder } from '../../model/stakeholder.ts';
import { Failure } from '../../platform/failure.ts';
import { newId } from '../../record/new-id.ts';
import type { Change } from '../change-fields.ts';
import type { ClientsideDatabase } from '../database.ts';
import { readEntity } from '../read.ts';
import { type Receipt, writeRecords } from '../write.ts';
import type { WriteContext } from './context.ts';
import { partPlayed } from './part-played.ts';

/** What is said of a stakeholder: what is left out stays, a persona of null takes the part away; somebody new needs a name. */
export type PersonInput = {
  id?: string;
  name?: string;
  title?: string;
  motivation?: string;
  persona?: string | null;
  level?: CoverageLevel;
  how: KnownHow;
};

/** Adds a stakeholder or changes one, with the part played in the engagement shown. Fails with `missing` or `invalid`. */
export async function savePerson(
  db: ClientsideDatabase,
  context: WriteContext,
  input: PersonInput,
): Promise<Receipt> {
  const before = input.id ? await readEntity(db, 'stakeholder', input.id) : undefined;
  if (input.id && before?.client !== context.client)
    throw new Failure('missing', 'This person is not here any more. Look at the card again.');
  if (input.persona && !(await readEntity(db, 'persona', input.persona)))
    throw new Failure('missing', 'This persona is not in the library any more. Choose another.', {
      field: 'persona',
    });
  const id = input.id ?? newId('stakeholder');
  const changes = [
    personChange(id, context, input, before),
    ...(await partChange(db, context, id, input)),
  ];
  const name = input.name ?? before?.name;
  const label = before ? `Changed ${name}` : `Added ${name}`;
  return writeRecords(db, changes, { now: context.now, label });
}

function personChange(
  id: string,
  context: WriteContext,
  input: PersonInput,
  before?: Stakeholder,
): Change {
  const { name, title, motivation } = input;
  // The same words are no news while they are assumed; that they were asked or observed is.
  const known = input.how === 'assumed' ? before : undefined;
  return {
    k: 'stakeholder',
    id,
    fields: {
      client: context.client,
      name,
      title: newFact(title, known?.title, context, input.how),
      motivation: newFact(motivation, known?.motivation, context, input.how),
    },
  };
}

/** A new fact, or undefined (leave it) when nothing was said or the value is the same. */
function newFact<T>(
  value: T | undefined,
  before: Fact<T> | undefined,
  { now, by }: WriteContext,
  how: KnownHow,
): Fact<T> | undefined {
  if (value === undefined || value === before?.v) return undefined;
  return { v: value, at: now, by, how };
}

async function partChange(
  db: ClientsideDatabase,
  context: WriteContext,
  stakeholder: string,
  { persona, level, how }: PersonInput,
): Promise<Change[]> {
  const part = await partPlayed(db, context, stakeholder);
  if (persona === null) return part ? [{ k: 'part', id: part.id, remove: true }] : [];
  if (persona === undefined && (part === undefined || level === undefined)) return [];
  const id = part?.id ?? newId('part');
  const { client, engagement } = context;
  const fact = newFact(level ?? part?.level.v ?? 0.25, part?.level, context, how);
  const place = part ? {} : { client, stakeholder, engagement };
  return [{ k: 'part', id, fields: { ...place, persona, level: fact } }];
}
