import type { PageGuide } from './page-guide.ts';
import type { Find } from './scope.ts';

const LONGEST = 500;

/** The first visible text at one of the places in the container, without their endings: white space collapsed, at most 500 characters; empty when there is none. */
export function readText(
  places: { selector: string; read: string; strip?: string[] }[],
  scope: ParentNode,
  find: Find,
): string {
  for (const { selector, read, strip } of places)
    for (const match of find(scope, selector)) {
      const text = without(strip ?? [], tidy(textOf(match, read)));
      if (text) return text;
    }
  return '';
}

/** The name in the document's title; empty when the guide has no rule for the title, or the title names no record. */
export function readTitle({ title }: PageGuide): string {
  // many applications count what is unread in front of the title.
  const whole = tidy(document.title).replace(/^\(\d+\+?\) /, '');
  return title && !title.ignore.includes(whole) ? without(title.strip, whole) : '';
}

/** A text without the longest of the endings that it has. */
function without(endings: string[], text: string): string {
  const lengths = endings.map((ending) => (text.endsWith(ending) ? ending.length : 0));
  return text.slice(0, text.length - Math.max(0, ...lengths)).trim();
}

function textOf(element: Element, read: string): string {
  // a name is what is seen, without the text that is hidden in it.
  if (read === 'text') return (element as HTMLElement).innerText ?? element.textContent;
  const isLive = read === 'value';
  return `${(isLive ? (element as HTMLInputElement).value : element.getAttribute(read)) ?? ''}`;
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
