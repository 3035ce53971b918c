import { stagesOf } from '../method/journey-order.ts';
import type { Commitment } from '../model/commitment.ts';
import type { Journey } from '../model/journey.ts';
import type { Touchpoint } from '../model/touchpoint.ts';
import { ageOf } from './age.ts';
import type { PromiseView } from './client-view.ts';
import type { NoteView } from './person-view.ts';
import type { ClientInFull } from './read-client.ts';

const ORDER: PromiseView['state'][] = ['overdue', 'open', 'unconfirmed', 'kept'];

/** What was promised, by us (notes, touchpoints reached) and by the client (commitments), what needs care first. */
export function viewPromises(
  full: ClientInFull,
  notes: readonly NoteView[],
  journey: Journey | undefined,
  now: number,
): PromiseView[] {
  const people = new Map(full.owned.stakeholder?.map((person) => [person.id, person.name]));
  const commitments = (full.owned.commitment ?? []).map((one) => ofClient(one, people, now));
  const made = notes.filter((note) => note.kind === 'promise').map(ofNote);
  const touchpoints = reachedTouchpoints(full, journey).flatMap((one) => ofTouchpoint(one, now));
  return [...commitments, ...made, ...touchpoints].sort(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER),
  );
}

function ofClient(
  { id, text, stakeholder, dueAt, confirmedAt, doneAt }: Commitment,
  people: ReadonlyMap<string, string>,
  now: number,
): PromiseView {
  const late = dueAt !== undefined && dueAt < now;
  const open = confirmedAt === undefined ? 'unconfirmed' : 'open';
  return {
    id,
    side: 'client',
    text,
    who: stakeholder ? people.get(stakeholder) : undefined,
    state: doneAt !== undefined ? 'kept' : late ? 'overdue' : open,
    dueAt,
    age: confirmedAt === undefined ? undefined : ageOf(confirmedAt, 'fact', now),
  };
}

function ofNote({ id, text, about, age }: NoteView): PromiseView {
  return { id, side: 'ours', text, who: about?.name, state: 'open', age };
}

/** The touchpoints of the stages that the client has come to. */
function reachedTouchpoints({ owned }: ClientInFull, journey: Journey | undefined): Touchpoint[] {
  if (!journey) return [];
  const stages = stagesOf(journey.id, owned.stage ?? []);
  const current = stages.findIndex(({ id }) => id === journey.stage);
  const reached = new Set(stages.slice(0, current + 1).map(({ id }) => id));
  return (owned.touchpoint ?? []).filter(({ stage }) => reached.has(stage));
}

function ofTouchpoint(
  { id, promise, promiseKeptAt, happenedAt, name }: Touchpoint,
  now: number,
): PromiseView[] {
  if (!promise) return [];
  const late = happenedAt !== undefined && happenedAt < now;
  return [
    {
      id,
      side: 'ours',
      text: promise,
      who: name,
      state: promiseKeptAt !== undefined ? 'kept' : late ? 'overdue' : 'open',
      age: promiseKeptAt === undefined ? undefined : ageOf(promiseKeptAt, 'fact', now),
    },
  ];
}
