import type { Kind } from '../model/kind.ts';
import { type EntityOf, type KindName, kindOf, kinds } from '../model/kinds.ts';
import { issueWords } from './issue-words.ts';
import type { StoredRecord, Value } from './stored-record.ts';

/** Why a record does not fit its kind. */
export type Misfit = { field: string; reason: string };

/** Fields as they are stored: sets flattened to `name/member`, undefined left out, null kept as "cleared". */
export function toFields(kind: Kind, fields: Record<string, Value>): Record<string, Value> {
  const stored: Record<string, Value> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'id' || value === undefined) continue;
    if (kind.sets.includes(name) && Array.isArray(value))
      for (const member of value) stored[`${name}/${member}`] = true;
    else stored[name] = value;
  }
  return stored;
}

/** Stored fields as the kind's schema expects them: sets gathered, cleared fields left out. */
export function fromFields(kind: Kind, stored: Record<string, Value>): Record<string, Value> {
  // Most records have neither, and a pull has thousands of them.
  if (kind.sets.length === 0 && !Object.values(stored).includes(null)) return stored;
  const fields: Record<string, Value> = {};
  const sets = new Map<string, string[]>(kind.sets.map((name) => [name, []]));
  for (const [name, value] of Object.entries(stored)) {
    if (value === null) continue;
    const slash = name.indexOf('/');
    const members = slash > 0 ? sets.get(name.slice(0, slash)) : undefined;
    if (members) {
      if (value === true) members.push(name.slice(slash + 1));
    } else fields[name] = value;
  }
  for (const [name, members] of sets) fields[name] = members.sort();
  return fields;
}

/** The entity in a record, parsed by its kind, or why it does not fit; kinds from a newer version do not fit. */
export function parseEntity(
  record: Pick<StoredRecord, 'id' | 'k' | 'f'>,
): { entity: { id: string } } | { misfit: Misfit } {
  const kind = kindOf(record.k);
  if (!kind) return { misfit: { field: 'k', reason: `unknown kind ${record.k}` } };
  const whole = kind.sets.find((name) => (record.f[name] ?? null) !== null);
  if (whole) return { misfit: { field: whole, reason: `write a set as ${whole}/member: true` } };
  const parsed = kind.fields.safeParse(fromFields(kind, record.f));
  if (parsed.success) return { entity: { ...parsed.data, id: record.id } };
  const issue = parsed.error.issues[0];
  return { misfit: { field: issue?.path.join('.') ?? '', reason: issueWords(issue) } };
}

/** The entity of a given kind in a record, or undefined when it is of another kind or does not fit. */
export function entityOf<K extends KindName>(
  name: K,
  record: Pick<StoredRecord, 'id' | 'k' | 'f'> | undefined,
): EntityOf<K> | undefined {
  if (!record || record.k !== kinds[name].kind) return undefined;
  const result = parseEntity(record);
  return 'entity' in result ? (result.entity as EntityOf<K>) : undefined;
}
