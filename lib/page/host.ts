/** The host element's name, and the event by which a script says to those before it that it has started. */
export const TAG = 'clientside-card';

/** The card's place in the page: the host element and its closed shadow root. */
export type Host = { element: HTMLElement; root: ShadowRoot };

/**
 * Makes the host element, not yet in the page.
 * It gets its shadow root in a document without a window: were the element made here, a page that defines `clientside-card` could reach the closed root through ElementInternals.
 */
export function createHost(): Host {
  const element = document.implementation.createHTMLDocument().createElement(TAG);
  return { element, root: element.attachShadow({ mode: 'closed' }) };
}

/** Removes every `<clientside-card>` but the one given: what an older script left behind, or the page copied. */
export function removeOthers(own?: Element): void {
  for (const element of document.querySelectorAll(TAG)) if (element !== own) element.remove();
}
