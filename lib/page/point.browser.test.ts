import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Picked, pointAt } from './point.ts';

let end = new AbortController();

beforeEach(() => {
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

const overlays = () => document.querySelectorAll('clientside-pointing').length;

/** A page, and a pointing in it that goes on. */
function point(html: string): { picked: Promise<Picked | undefined> } {
  document.body.innerHTML = html;
  return { picked: pointAt('Click the name', end.signal) };
}

function get(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  return element;
}

describe('pointing with the mouse', () => {
  it('takes what is clicked, says what it says, and goes', async () => {
    const { picked } = point('<h1>Other</h1><p class="name"> Acme\n <b>Inc.</b></p>');
    expect(overlays()).toBe(1);
    await userEvent.click(get('.name'), { position: { x: 2, y: 2 } });
    expect(await picked).toMatchObject({
      selectors: expect.arrayContaining(['p.name']),
      read: 'text',
      text: 'Acme Inc.',
    });
    expect(overlays()).toBe(0);
  });

  it.each([
    ['an input', '<input class="name" value="Acme">', 'Acme'],
    ['a textarea', '<textarea class="name">Acme</textarea>', 'Acme'],
    [
      'a choice',
      '<select class="name"><option>A</option><option selected>Acme</option></select>',
      'Acme',
    ],
  ])('reads the value of %s', async (_, html, text) => {
    const { picked } = point(html);
    await userEvent.click(get('.name'));
    expect(await picked).toMatchObject({ read: 'value', text });
  });

  it('enters open shadow roots', async () => {
    const { picked } = point('<crm-page></crm-page>');
    const root = get('crm-page').attachShadow({ mode: 'open' });
    root.innerHTML = '<span class="name">Acme</span>';
    await userEvent.click(root.querySelector('.name') as HTMLElement);
    expect(await picked).toMatchObject({
      selectors: expect.arrayContaining(['span.name']),
      text: 'Acme',
    });
  });

  it('reaches no handler of the page and follows no link, until it is over', async () => {
    const heard: string[] = [];
    const { picked } = point('<a class="name" href="#gone">Acme</a>');
    const note = ({ type }: Event) => heard.push(type);
    const types = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
    for (const type of types) {
      get('.name').addEventListener(type, note);
      document.addEventListener(type, note, { capture: true });
    }
    await userEvent.click(get('.name'));
    await picked;
    expect(heard).toEqual([]);
    expect(location.hash).toBe('');
    await userEvent.click(get('.name'));
    expect(heard).toContain('click');
    for (const type of types) document.removeEventListener(type, note, { capture: true });
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('clicks a control that the page has disabled', async () => {
    const { picked } = point('<button class="name" disabled>Acme</button>');
    const { x, y } = get('.name').getBoundingClientRect();
    const at = { bubbles: true, composed: true, cancelable: true, clientX: x + 2, clientY: y + 2 };
    get('.name').dispatchEvent(new PointerEvent('pointermove', at));
    await userEvent.keyboard('{Enter}');
    expect(await picked).toMatchObject({ text: 'Acme' });
  });
});

describe('pointing with the keyboard', () => {
  const page = '<main><header id="head"><h1>Acme</h1><p>Paris</p></header><p>Fields</p></main>';

  it.each([
    ['the first heading', '', 'Acme'],
    ['what is beside it', '{ArrowRight}', 'Paris'],
    ['what is around it', '{ArrowUp}', 'Acme Paris'],
    ['back again', '{ArrowUp}{ArrowDown}', 'Acme'],
    ['the one before', '{ArrowRight}{ArrowLeft}', 'Acme'],
    ['no further than the page', '{ArrowLeft}{ArrowLeft}', 'Acme'],
    [
      'no wider than the page',
      '{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowDown}',
      'Acme Paris Fields',
    ],
  ])('takes %s', async (_, keys, text) => {
    const { picked } = point(page);
    await userEvent.keyboard(`${keys}{Enter}`);
    expect(await picked).toMatchObject({ text });
  });

  it('begins at once, wherever the focus was: in a frame too', async () => {
    document.body.innerHTML = '<h1>Acme</h1><iframe srcdoc="<input autofocus>"></iframe>';
    const frame = document.querySelector('iframe') as HTMLIFrameElement;
    await vi.waitFor(() => expect(frame.contentDocument?.querySelector('input')).not.toBeNull());
    frame.contentDocument?.querySelector('input')?.focus();
    expect(document.activeElement).toBe(frame);
    const picked = pointAt('Click the name', end.signal);
    await userEvent.keyboard('{Enter}');
    expect(await picked).toMatchObject({ text: 'Acme' });
  });

  it('passes over what is not drawn, and over the card', async () => {
    const { picked } = point(
      '<h1>Acme</h1><script></script><p hidden>Old</p><clientside-card>Card</clientside-card><p>Paris</p>',
    );
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(await picked).toMatchObject({ text: 'Paris' });
  });

  it('goes into a shadow root and out of it', async () => {
    document.body.innerHTML = '<h1>Acme</h1><crm-row></crm-row>';
    const root = get('crm-row').attachShadow({ mode: 'open' });
    root.innerHTML = '<p class="name">Inside</p>';
    const picked = pointAt('Click the name', end.signal);
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{Enter}');
    expect(await picked).toMatchObject({ text: 'Inside' });
    const again = pointAt('Click the name', end.signal);
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowUp}{ArrowLeft}{Enter}');
    expect(await again).toMatchObject({ text: 'Acme' });
  });

  it('is given up with Escape, or when it is called off', async () => {
    const { picked } = point(page);
    await userEvent.keyboard('{Escape}');
    expect(await picked).toBeUndefined();
    const other = point(page);
    end.abort();
    expect(await other.picked).toBeUndefined();
    expect(overlays()).toBe(0);
  });

  it('keeps its own keys from the page and leaves it the others', async () => {
    const heard = vi.fn();
    const note = ({ key }: KeyboardEvent) => heard(key);
    document.addEventListener('keydown', note);
    const { picked } = point(page);
    await userEvent.keyboard('{ArrowDown}xy{Enter}');
    await picked;
    expect(heard.mock.calls.flat()).toEqual(['x', 'y']);
    document.removeEventListener('keydown', note);
  });
});

describe('what is on screen meanwhile', () => {
  it('says what to do, and can’t be pointed at itself', async () => {
    const spy = vi.spyOn(Element.prototype, 'attachShadow');
    const { picked } = point(
      '<h1>Acme</h1><clientside-card style="display:block">Card</clientside-card>',
    );
    const root = spy.mock.results[0]?.value as ShadowRoot;
    expect(root.querySelector('[role="status"]')?.textContent).toContain(
      'Click the name. Arrow keys move',
    );
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(await picked).toMatchObject({ text: 'Acme' });
    spy.mockRestore();
  });
});
