import { selectorsOf } from './selectors.ts';

/** What a person pointed at: how to find it again, how it is read, and what it says. */
export type Picked = { selectors: string[]; read: 'text' | 'value'; text: string };

const TEXT_SHOWN = 200;
/** What a pointer does on its way to a click: the page must not act on any of it. */
const POINTER_EVENTS = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
];

const STYLE = `
:host { all: initial }
.box { position: fixed; pointer-events: none; box-sizing: border-box; border: 2px solid #0b7285; border-radius: 4px;
  background: rgb(11 114 133 / 14%); box-shadow: 0 0 0 2px #fff; }
.words { position: fixed; inset: 12px auto auto 50%; translate: -50% 0; max-width: calc(100vw - 32px); box-sizing: border-box;
  padding: 8px 14px; border-radius: 8px; background: #10363d; color: #fff; font: 500 14px/20px system-ui, sans-serif;
  box-shadow: 0 4px 16px rgb(0 0 0 / 30%); }
.keys { opacity: .8; font-weight: 400 }
`;

/**
 * Lets a person point at one element of the page with the mouse, or with the keyboard: arrows go wider, narrower and to the
 * neighbours, Enter takes, Escape gives up. Resolves to undefined when it was given up or the signal aborted.
 */
export function pointAt(words: string, signal: AbortSignal): Promise<Picked | undefined> {
  const { promise, resolve } = Promise.withResolvers<Picked | undefined>();
  const end = new AbortController();
  const life = AbortSignal.any([signal, end.signal]);
  const view = drawOverlay(words);
  let current = firstElement();
  const choose = (element: Element | null | undefined) => {
    if (!element || element === document.documentElement || isOurs(element)) return;
    current = element;
    view.frame(element);
  };
  const done = (picked?: Picked) => {
    end.abort();
    view.host.remove();
    resolve(picked);
  };
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const options = { capture: true, signal: life, passive: false };
  addEventListener('pointermove', (event) => choose(elementUnder(event)), options);
  for (const type of POINTER_EVENTS)
    addEventListener(
      type,
      (event) => {
        stop(event);
        if (type !== 'click') return;
        choose(elementUnder(event as MouseEvent));
        done(pickedOf(current));
      },
      options,
    );
  addEventListener(
    'keydown',
    (event) => {
      const next = stepOf(event.key, current);
      if (next === undefined) return;
      stop(event);
      if (next === 'take') done(pickedOf(current));
      else if (next === 'stop') done();
      else choose(next);
    },
    options,
  );
  for (const type of ['scroll', 'resize'])
    addEventListener(type, () => view.frame(current), options);
  signal.addEventListener('abort', () => done(), { once: true });
  choose(current);
  // Out of the card's frame, in which the button was: the keys are for the page now.
  view.host.focus({ preventScroll: true });
  return promise;
}

/** The overlay or the card itself. */
function isOurs({ localName }: Element): boolean {
  return localName.startsWith('clientside-');
}

/** What the element under the pointer is, inside open shadow roots too. */
function elementUnder(event: MouseEvent): Element | undefined {
  return event.composedPath().find((target): target is Element => target instanceof Element);
}

/** Where pointing by keyboard begins: the first heading that is drawn. */
function firstElement(): Element {
  const headings = [...document.querySelectorAll('h1, h2, [role="heading"]')];
  return headings.find((one) => one.getClientRects()[0]) ?? document.body;
}

type Step = Element | 'take' | 'stop' | null | undefined;

/** Where a key leads: another element, an end, or undefined for keys that mean nothing here. */
function stepOf(key: string, at: Element): Step {
  const steps: Record<string, () => Step> = {
    Escape: () => 'stop',
    Enter: () => 'take',
    ArrowUp: () => (at === document.body ? null : around(at)),
    ArrowDown: () => nearest((at.shadowRoot ?? at).firstElementChild, 'nextElementSibling'),
    ArrowLeft: () => nearest(at.previousElementSibling, 'previousElementSibling'),
    ArrowRight: () => nearest(at.nextElementSibling, 'nextElementSibling'),
  };
  return Object.hasOwn(steps, key) ? steps[key]?.() : undefined;
}

/** The element around another, out of shadow roots too. */
function around(at: Element): Element | null {
  return at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null;
}

/** This element or the next one that can be pointed at: none that is not drawn, nor ours. */
function nearest(
  from: Element | null,
  next: 'nextElementSibling' | 'previousElementSibling',
): Element | null {
  let at = from;
  while (at && (isOurs(at) || getComputedStyle(at).display === 'none')) at = at[next];
  return at;
}

function pickedOf(element: Element): Picked | undefined {
  const selectors = selectorsOf(element);
  if (!selectors[0]) return undefined;
  const isField = element.matches('input, textarea, select');
  const text = isField
    ? (element as HTMLInputElement).value
    : ((element as HTMLElement).innerText ?? '');
  return {
    selectors,
    read: isField ? 'value' : 'text',
    text: text
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, TEXT_SHOWN)
      .replace(/[\uD800-\uDBFF]$/, ''),
  };
}

function drawOverlay(words: string) {
  const host = document.createElement('clientside-pointing');
  host.style.cssText =
    'all: initial; position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; outline: none';
  host.tabIndex = -1;
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const box = root.appendChild(document.createElement('div'));
  box.className = 'box';
  const bar = root.appendChild(document.createElement('div'));
  bar.className = 'words';
  bar.role = 'status';
  bar.append(`${words}. `);
  const keys = bar.appendChild(document.createElement('span'));
  keys.className = 'keys';
  keys.textContent = 'Arrow keys move, Enter takes, Escape gives up.';
  document.documentElement.append(host);
  const frame = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    Object.assign(box.style, {
      left: `${x - 4}px`,
      top: `${y - 4}px`,
      width: `${width + 8}px`,
      height: `${height + 8}px`,
    });
  };
  return { host, frame };
}
