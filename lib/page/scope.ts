import type { PageGuide } from './page-guide.ts';

/** Finds the drawn matches of a selector under a node, or of each the nearest ancestor that matches `closest`; never throws. */
export type Find = (within: ParentNode, selector: string, closest?: string) => Element[];

/** More matches than a page has of what a guide means: a selector that fits thousands of elements must not slow the page down. */
const MOST = 99;

/** How long a search for shadow roots counts, in ms. */
const ROOTS_AGE = 2000;

/** The node around a node, out of shadow roots too. */
export function outOf(node: Node): Node | undefined {
  return node.parentNode ?? (node as ShadowRoot).host;
}

/** Makes a search that enters open shadow roots where the plain tree has no match; `onRoot` hears of each root, more than once. */
export function createFind(onRoot: (root: ShadowRoot) => void): Find {
  let roots: ShadowRoot[] = [];
  let due = 0;
  const deepMatches = (within: ParentNode, selector: string) => {
    const now = performance.now();
    if (now > due) {
      roots = rootsUnder(document);
      roots.forEach(onRoot);
      due = now + ROOTS_AGE;
    }
    return roots
      .flatMap((root) => [...root.querySelectorAll(selector)])
      .filter((match) => isInside(match, within));
  };
  return (within, selector, closest = '*') => {
    try {
      const plain = [...within.querySelectorAll(selector)].slice(0, MOST);
      return (plain[0] ? plain : deepMatches(within, selector))
        .filter((match) => match.getClientRects()[0])
        .flatMap((match) => match.closest(closest) ?? []);
    } catch {
      return []; // The site file's selector does not parse in this browser.
    }
  };
}

function rootsUnder(within: ParentNode): ShadowRoot[] {
  return [...within.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...rootsUnder(shadowRoot)] : [],
  );
}

function isInside(node: Node | undefined, within: Node): boolean {
  return !!node && (node === within || isInside(outOf(node), within));
}

/** The container of the record on screen: the innermost visible match of the guide's scopes, the document without scopes, null while none is visible. */
export function findScope({ scopes }: PageGuide, find: Find): ParentNode | null {
  let scope: ParentNode | null = scopes.length ? null : document;
  for (const selector of scopes)
    for (const match of find(document, selector))
      if (!scope || scope.contains(match)) scope = match;
  return scope;
}
