import type { KnownHow } from '../../../lib/model/fact.ts';
import type { CoverageLevel } from '../../../lib/model/part.ts';
import type { ClientAct } from '../../../lib/views/card-act.ts';
import type { ClientView } from '../../../lib/views/client-view.ts';
import type { PersonView } from '../../../lib/views/person-view.ts';
import type { Hindrance } from './use-submit.ts';

/** What the person editor holds, as typed; the level is written as its number. */
export type PersonFields = {
  name: string;
  title: string;
  persona: string;
  level: string;
  motivation: string;
  how: string;
};

type PersonAct = Extract<ClientAct, { do: 'person.save' }>;

/** What the editor begins with: the person as known, or a new one, perhaps for a persona. Nothing is claimed that nobody said: a new person is identified, and what is typed counts as assumed until somebody says otherwise. */
export function firstFields(
  client: ClientView,
  person: PersonView | undefined,
  persona: string | undefined,
): PersonFields {
  const own = person?.facts.find(({ field }) => field === 'motivation');
  const isKnown = client.personas.some(({ id }) => id === persona);
  return {
    name: person?.name ?? '',
    title: person?.title ?? '',
    persona: person?.part?.persona ?? (isKnown ? (persona ?? '') : ''),
    level: `${person?.part?.level ?? 0.25}`,
    motivation: own?.text ?? '',
    how: 'assumed',
  };
}

/** What keeps the fields from being saved by their act, before anybody is asked. */
export function hindranceOf(
  fields: PersonFields,
  first: PersonFields,
  { do: _, id, how, ...said }: PersonAct,
): Hindrance | undefined {
  if (!fields.name.trim()) return { field: 'name', advice: 'Write the name first.' };
  for (const field of ['title', 'motivation'] as const) {
    if (first[field] && !fields[field].trim()) {
      return { field, advice: 'This was known before: write what is true now.' };
    }
  }
  if (Object.keys(said).length > 0) return undefined;
  return { advice: 'Nothing is changed yet. Change a fact first, then how we know it.' };
}

/** Whether only how we know it was changed: that is said of the motivation, which stands beside it, in the words that were there. */
export function isOnlyHow(fields: PersonFields, first: PersonFields): boolean {
  const isSame = (field: keyof PersonFields) => fields[field].trim() === first[field];
  const facts = ['title', 'persona', 'level', 'motivation'] as const;
  return first.motivation !== '' && !isSame('how') && facts.every(isSame);
}

/** The act that saves what was changed since the editor opened, and nothing else: what a colleague changed meanwhile stays. */
export function savePerson(
  fields: PersonFields,
  first: PersonFields,
  id: string | undefined,
): PersonAct {
  const isChanged = (field: keyof PersonFields) => fields[field].trim() !== first[field];
  const isNew = id === undefined;
  const hasNewPart = isChanged('persona') || (isNew && fields.persona !== '');
  const title = fields.title.trim();
  const motivation = fields.motivation.trim();
  return {
    do: 'person.save',
    ...(id ? { id } : {}),
    ...(isNew || isChanged('name') ? { name: fields.name.trim() } : {}),
    ...(title && isChanged('title') ? { title } : {}),
    ...(motivation && (isChanged('motivation') || isOnlyHow(fields, first)) ? { motivation } : {}),
    ...(hasNewPart ? { persona: fields.persona || null } : {}),
    ...(fields.persona && (hasNewPart || isChanged('level'))
      ? { level: Number(fields.level) as CoverageLevel }
      : {}),
    how: fields.how as KnownHow,
  };
}
