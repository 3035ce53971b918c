import type { PageGuide } from '../model/page-guide.ts';
import { formatNamed } from './formats.ts';

/** More than any site needs, and all that is read of a page's words. */
const LONGEST = 500;

/**
 * The id that a text of the page states in the form of the guide, such as `project-{id:redmine-identifier}`:
 * one of its words must have that form, and no two may name different ids. Null otherwise.
 */
export function statedId(canonical: PageGuide['canonical'], text: string): string | null {
  const [before = '', format = '', after = ''] = canonical?.form.split(/\{id:([a-z-]+)\}/) ?? [];
  if (format === '') return null;
  const read = formatNamed(format);
  const ids = new Set<string>();
  for (const word of text.slice(0, LONGEST).split(/\s+/)) {
    const isLongEnough = word.length > before.length + after.length;
    if (!isLongEnough || !word.startsWith(before) || !word.endsWith(after)) continue;
    const id = read(word.slice(before.length, word.length - after.length));
    if (id !== null) ids.add(id);
  }
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? id : null;
}
