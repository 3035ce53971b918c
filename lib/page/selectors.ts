/** Attributes that applications give for scripts and tests to find things by; they outlive layouts. */
const MARKS = [
  'data-testid',
  'data-test-id',
  'data-test',
  'data-qa',
  'data-cy',
  'data-field',
  'itemprop',
  'name',
];

const LONGEST = 300;
const MOST = 4;

/**
 * CSS selectors that match this element alone among what is drawn in its document or shadow root, the sturdiest first, at
 * most four of at most 300 characters. None holds a digit of an id or a class: it must fit the next record's page as well.
 */
export function selectorsOf(element: Element): string[] {
  const root = element.getRootNode() as ParentNode;
  const all = [...ownSelectors(element), ...withAncestor(element, root), ...paths(element, root)];
  const fitting = all.filter(
    (selector) => selector.length <= LONGEST && isAlone(root, selector, element),
  );
  return [...new Set(fitting)].slice(0, MOST);
}

/** What the element says of itself, the most particular first. */
function ownSelectors(element: Element): string[] {
  const tag = CSS.escape(element.localName);
  const marks = MARKS.flatMap((mark) => {
    const value = element.getAttribute(mark);
    return value && isSteady(value) ? `${tag}[${mark}="${CSS.escape(value)}"]` : [];
  });
  const id = element.id && isSteady(element.id) ? [`#${CSS.escape(element.id)}`] : [];
  const classes = [...element.classList].filter(isSteady).map((name) => `.${CSS.escape(name)}`);
  const isTelling = /^h[1-3]$|-/.test(element.localName);
  return [
    ...marks,
    ...id,
    ...(classes.length > 1 ? [`${tag}${classes.slice(0, 3).join('')}`] : []),
    ...classes.map((name) => `${tag}${name}`),
    ...(isTelling ? [tag] : []),
  ];
}

/** The element within an ancestor that is alone of its sort. */
function withAncestor(element: Element, root: ParentNode): string[] {
  const found: string[] = [];
  const own = [...ownSelectors(element), CSS.escape(element.localName)];
  for (let up = element.parentElement; up && found.length < MOST; up = up.parentElement) {
    const ancestor = ownSelectors(up).find((selector) => isAlone(root, selector, up));
    if (ancestor) found.push(...own.map((selector) => `${ancestor} ${selector}`));
  }
  return found;
}

/** Ways down by places among siblings, the last resort: from the nearest ancestor that is alone or from the top, and the shortest that leads nowhere else. */
function paths(element: Element, root: ParentNode): string[] {
  const steps: string[] = [];
  let shortest = '';
  for (let at: Element | null = element; at && at.localName !== 'html'; at = at.parentElement) {
    const own = at === element ? [] : ownSelectors(at);
    const ancestor = own.find((selector) => isAlone(root, selector, at as Element));
    steps.unshift(ancestor ?? stepTo(at));
    const path = steps.join(' > ');
    if (!shortest && isAlone(root, path, element)) shortest = path;
    if (ancestor) break;
  }
  return [steps.join(' > '), shortest].filter(Boolean);
}

/** An element by its place among its siblings of the same name. */
function stepTo(element: Element): string {
  const { localName, parentNode } = element;
  const same = [...(parentNode?.children ?? [])].filter((one) => one.localName === localName);
  const tag = CSS.escape(localName);
  return same.length > 1 ? `${tag}:nth-of-type(${same.indexOf(element) + 1})` : tag;
}

/** A word that people chose: ids of records and names made by tools hold digits, or are long. */
function isSteady(word: string): boolean {
  return word.length <= 60 && !/\d/.test(word) && !/^(?:css|sc|jsx?|svelte|emotion)-/.test(word);
}

function isAlone(root: ParentNode, selector: string, element: Element): boolean {
  const drawn = [...root.querySelectorAll(selector)].filter((one) => one.getClientRects()[0]);
  return drawn.length === 1 && drawn[0] === element;
}
