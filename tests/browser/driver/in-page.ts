/** Functions that travel into the page as text: each must stand alone, without imports. */

/** The visible elements that match, light DOM first, then what lies in open shadow roots. */
export function findVisible(selector: string): Element[] {
  const [, css, words] = /^(.*?):has-text\("(.*)"\)$/s.exec(selector) ?? [null, selector, null];
  const found: Element[] = [];
  const search = (root: Document | ShadowRoot) => {
    found.push(...root.querySelectorAll(css || '*'));
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) search(element.shadowRoot);
    }
  };
  search(document);
  const shows = (element: HTMLElement, sought: string) =>
    // only what a person sees counts.
    `${element.innerText}\n${element.ariaLabel}`.toLowerCase().includes(sought.toLowerCase());
  return found.filter((element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    return !words || shows(element as HTMLElement, words);
  });
}

/** Where a person would click on the element, or the reason why they could not. */
export function placeToClick(element: Element | undefined): {
  at?: { x: number; y: number };
  trouble?: string;
} {
  if (!element) return { trouble: 'not there' };
  if (element.matches(':disabled')) return { trouble: 'disabled' };
  // In a frame not to the edge of the window: there the page around it may have a bar that stays.
  const block = top === self ? 'nearest' : 'center';
  element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const hit = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(at.x, at.y);
  const parts = [element, ...((element as HTMLInputElement).labels ?? [])];
  if (hit && !parts.some((part) => part.contains(hit))) {
    return { trouble: `covered by ${(hit.cloneNode() as Element).outerHTML}` };
  }
  return { at };
}

/** Notes whether the next press of the mouse is on the element; to be asked by `missedPress`. */
export function watchPress(element: Element): void {
  const press: { isHit?: boolean } = {};
  Object.assign(globalThis, { clientsidePress: press });
  const parts: EventTarget[] = [element, ...((element as HTMLInputElement).labels ?? [])];
  const note = (event: Event) => {
    press.isHit = event.composedPath().some((one) => parts.includes(one));
  };
  addEventListener('pointerdown', note, { capture: true, once: true });
}

/** Whether the press was elsewhere. Of a page's own document only what was seen tells: an extension may have kept the press to itself. A frame that saw none has moved. */
export function missedPress(): boolean {
  const { clientsidePress: press } = globalThis as { clientsidePress?: { isHit?: boolean } };
  if (!press) return false;
  return top === self ? press.isHit === false : press.isHit !== true;
}

/** Typing then goes on after what is there; some kinds of input (email, number) have no caret. */
export function putCaretAtEnd(element: Element | undefined): void {
  if (element instanceof HTMLElement && element.isContentEditable) {
    getSelection()?.selectAllChildren(element);
    getSelection()?.collapseToEnd();
  } else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    if (element.selectionStart === null) return;
    element.setSelectionRange(element.value.length, element.value.length);
  }
}

/** Sets the value past any framework's own setter, then tells the page as typing would. */
export function setValue(element: Element | undefined, value: string): void {
  if (element instanceof HTMLElement && element.isContentEditable) element.textContent = value;
  else {
    const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set;
    if (!setter) throw new Error('this element takes no value');
    setter.call(element, value);
  }
  element?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: value }));
  element?.dispatchEvent(new Event('change', { bubbles: true }));
}
