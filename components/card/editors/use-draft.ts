import { useState } from 'react';
import { useCard } from '../card-context.ts';

/** The fields of an editor as they are typed. */
export type Fields = Record<string, string>;

/** An editor's fields that survive navigation, reload and closing. */
export type Draft<T extends Fields> = {
  fields: T;
  /** What the editor began with, whatever has become of that meanwhile. */
  start: T;
  change(next: Partial<T>): void;
  /** Whether anything differs from what the editor began with. */
  isTouched: boolean;
  forget(): void;
};

/** Keeps what is typed in an editor in the card's drafts, only the fields that differ from the first; begins with what was kept. */
export function useDraft<T extends Fields>(key: string, first: T): Draft<T> {
  const { drafts } = useCard();
  const [start] = useState(first);
  const [fields, setFields] = useState<T>(() => ({
    ...start,
    ...restored(drafts.get(key), start),
  }));
  const touched = Object.entries(fields).filter(([name, text]) => text !== start[name]);
  return {
    fields,
    start,
    change(next) {
      const changed = { ...fields, ...next };
      setFields(changed);
      const kept = Object.entries(changed).filter(([name, text]) => text !== start[name]);
      drafts.set(key, kept.length > 0 ? JSON.stringify(Object.fromEntries(kept)) : '');
    },
    isTouched: touched.length > 0,
    forget: () => drafts.set(key, ''),
  };
}

/** The fields of a kept draft that the editor still has; nothing when the draft cannot be read. */
function restored<T extends Fields>(text: string | undefined, start: T): Partial<T> {
  if (!text) return {};
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(([name, value]) => name in start && typeof value === 'string'),
    ) as Partial<T>;
  } catch {
    return {};
  }
}
