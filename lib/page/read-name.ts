import type { PageGuide } from './page-guide.ts';
import type { Find } from './scope.ts';

const LONGEST = 500;

/** The first visible name in the container: white space collapsed, at most 500 characters; empty when there is none. */
export function readName(guide: PageGuide, scope: ParentNode, find: Find): string {
  for (const { selector, read } of guide.names)
    for (const match of find(scope, selector)) {
      const name = tidy(textOf(match, read));
      if (name) return name;
    }
  return '';
}

/** The name in the document's title; empty when the guide has no rule for the title, or the title names no record. */
export function readTitle({ title }: PageGuide): string {
  const whole = tidy(document.title);
  if (!title || title.ignore.includes(whole)) return '';
  const endings = title.strip.filter((ending) => whole.endsWith(ending));
  return whole.slice(0, whole.length - Math.max(0, ...endings.map(({ length }) => length)));
}

function textOf(element: Element, read: 'text' | 'value'): string {
  if (read === 'value') return `${(element as HTMLInputElement).value ?? ''}`;
  // a name is what is seen, without the text that is hidden in it.
  return (element as HTMLElement).innerText ?? element.textContent;
}

/** Cuts before it collapses, so that a huge text costs nothing, and leaves no half of a surrogate pair. */
function tidy(text: string): string {
  const line = text
    .slice(0, 20 * LONGEST)
    .replace(/\s+/g, ' ')
    .trim();
  return line.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');
}

/** Says whether the container, or a link or identified element in it, holds one of the ids as whole words in an attribute. */
export function holdsId(box: Element, ids: string[]): boolean {
  const marked = box.querySelectorAll('[href],[data-id]');
  return [box, ...marked].some(({ attributes }) =>
    [...attributes].some(({ value }) => ids.some((id) => words(value).includes(words(id)))),
  );
}

function words(text: string): string {
  return ` ${text.replace(/[^A-Za-z0-9]+/g, ' ')} `;
}
