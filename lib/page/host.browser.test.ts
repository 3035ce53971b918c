import { afterEach, expect, it } from 'vitest';
import { createHost, removeOthers } from './host.ts';
import { hosts } from './page.fixture.ts';

afterEach(() => {
  for (const host of hosts()) host.remove();
});

it('closes its shadow root to the page', () => {
  const { element, root } = createHost();
  document.body.append(element);
  expect(element.shadowRoot).toBe(null);
  expect(root.mode).toBe('closed');
  expect(root.host).toBe(element);
});

it('removes every other host element and keeps its own', () => {
  document.body.insertAdjacentHTML('beforeend', '<clientside-card></clientside-card>'.repeat(2));
  const { element } = createHost();
  document.body.append(element);
  removeOthers(element);
  expect(hosts()).toEqual([element]);
  removeOthers();
  expect(hosts()).toEqual([]);
});

// Last, since an element can't be undefined again.
it('keeps its root closed to a page that defines the element before', () => {
  const seen: unknown[] = [];
  class Spy extends HTMLElement {
    internals = this.attachInternals();
    connectedCallback() {
      seen.push(this.internals.shadowRoot, this.shadowRoot);
    }
  }
  customElements.define('clientside-card', Spy);
  const { element } = createHost();
  document.body.append(element);
  expect(element).toBeInstanceOf(Spy);
  expect(seen).toEqual([null, null]);
});
