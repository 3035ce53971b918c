import type { PageGuide } from './page-guide.ts';
import { type Find, findScope } from './scope.ts';

/** Where the host element goes: into `parent`, before `next`; it stands well anywhere on that side of the anchor, or in it. */
export type Spot = { parent: Node; next: Node | null; anchor: Node; side: number };

/** Bits of `compareDocumentPosition`. */
const PRECEDING = 2;
const FOLLOWING = 4;

/** The first place that the guide names in the visible record's container; null when there is none. */
export function findSpot(guide: PageGuide, find: Find): Spot | null {
  const scope = findScope(guide, find);
  if (scope)
    for (const { selector, closest, where } of guide.anchors)
      for (const anchor of find(scope, selector, closest)) {
        const isBefore = where === 'before';
        const isInside = where === 'prepend';
        const parent = isInside ? anchor : anchor.parentNode;
        const next = isInside ? anchor.firstChild : isBefore ? anchor : anchor.nextSibling;
        const side = isBefore ? PRECEDING : FOLLOWING;
        if (parent && parent !== document) return { parent, next, anchor, side };
      }
  return null;
}

/** The dock's place: beside the body, so that a page that wipes its body does not take it along. */
export function dockSpot(): Spot {
  const root = document.documentElement;
  return { parent: root, next: null, anchor: root, side: FOLLOWING };
}

/** Says whether the element is where it should be; what the page has put between it and its anchor does no harm. */
export function isAt(element: Element, { parent, anchor, side }: Spot): boolean {
  return element.parentNode === parent && !!(anchor.compareDocumentPosition(element) & side);
}
