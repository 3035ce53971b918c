import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createDock, type DrawDock } from './dock.ts';
import { createHost, type Host } from './host.ts';
import { DOCK } from './page.fixture.ts';
import type { Place } from './place.ts';

let host: Host;
let draw: DrawDock;
let place: Place;
let ends: Place[];

beforeEach(() => {
  host = createHost();
  document.documentElement.append(host.element);
  place = DOCK;
  ends = [];
  draw = createDock(host, (next, isEnd) => {
    place = next;
    draw(place, 'dock', false);
    if (isEnd) ends.push(place);
  });
  draw(place, 'dock', false);
});
afterEach(() => {
  vi.restoreAllMocks();
  host.element.remove();
});

const grip = () => host.root.querySelector('button') as HTMLButtonElement;
/** The card's distances from the window's edges, and its width. */
function seen() {
  const { left, top, right, bottom, width } = host.element.getBoundingClientRect();
  return { left, top, right: innerWidth - right, bottom: innerHeight - bottom, width };
}

describe('drawing', () => {
  it('fixes the dock above the page, whatever the page styles', () => {
    const sheet = document.createElement('style');
    sheet.textContent =
      'clientside-card, :not(:defined) {display:none !important; visibility:hidden !important; position:static !important; opacity:0 !important}';
    document.head.append(sheet);
    const { position, visibility, opacity, zIndex } = getComputedStyle(host.element);
    const place = seen();
    sheet.remove();
    expect({ position, visibility, opacity, zIndex }).toEqual({
      position: 'fixed',
      visibility: 'visible',
      opacity: '1',
      zIndex: '2147483647',
    });
    expect(place).toMatchObject({ right: 24, bottom: 24 });
  });

  it('keeps inside the window, and narrow in a narrow one', () => {
    draw({ ...DOCK, right: 9000, bottom: 9000, width: 2000 }, 'dock', false);
    expect(seen()).toMatchObject({ left: 8, top: 8, width: innerWidth - 16 });
    draw({ ...DOCK, right: 0, bottom: 0 }, 'dock', false);
    expect(seen()).toMatchObject({ right: 8, bottom: 8 });
  });

  it('is never higher than the window: the card in it scrolls', () => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'height:9000px;min-height:40px;border:0';
    host.root.append(frame);
    draw(DOCK, 'dock', false);
    draw(DOCK, 'dock', false);
    const { left, right } = frame.getBoundingClientRect();
    expect(seen().top).toBeGreaterThan(7);
    expect(seen().bottom).toBeGreaterThanOrEqual(8);
    expect(right - left).toBe(seen().width);
    expect(frame.getBoundingClientRect().bottom).toBe(innerHeight - seen().bottom);
    expect(grip().offsetHeight).toBe(24);
  });

  it('is as high as the card within the page, however high that is', () => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'height:9000px;border:0';
    host.root.append(frame);
    draw(DOCK, 'inline', false);
    expect(host.element.offsetHeight).toBe(9000);
  });

  it('is small when folded', () => {
    draw({ ...DOCK, collapsed: true }, 'dock', false);
    expect(seen().width).toBe(280);
  });

  it('has no grip inline, and takes the width of its place', () => {
    document.body.append(host.element);
    draw(DOCK, 'inline', false);
    expect(grip().offsetHeight).toBe(0);
    expect(getComputedStyle(host.element).position).toBe('relative');
    expect(seen().width).toBe(document.body.clientWidth);
  });

  it('is unseen and out of the tab order while parked', () => {
    draw(DOCK, 'parked', false);
    expect(host.element.checkVisibility({ visibilityProperty: true })).toBe(false);
    grip().focus();
    expect(host.root.activeElement).toBe(null);
  });

  it('puts nothing about the client on the element that the page can read', () => {
    expect(host.element.getAttributeNames()).toEqual(['style']);
    expect(host.element.childNodes).toHaveLength(0);
  });
});

describe('the grip', () => {
  it('is a button with a name, large enough to touch', () => {
    expect(grip().ariaLabel).toBe('Move Clientside');
    expect(grip().offsetHeight).toBeGreaterThanOrEqual(24);
    expect(grip().offsetWidth).toBeGreaterThanOrEqual(24);
  });

  it('moves the dock by arrow keys in steps of 16 pixels and tells each place', async () => {
    draw({ ...DOCK, width: 200 }, 'dock', false);
    grip().focus();
    const before = seen();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowUp}');
    expect(seen()).toMatchObject({ right: before.right + 32, bottom: before.bottom + 16 });
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(ends.at(-1)).toMatchObject({
      mode: 'dock',
      right: before.right + 16,
      bottom: before.bottom,
    });
    expect(ends).toHaveLength(5);
  });

  it('goes into the corners by Home and End, and stays in the window', async () => {
    grip().focus();
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(seen()).toMatchObject({ left: 8, top: 8 });
    await userEvent.keyboard('{End}{ArrowDown}');
    expect(seen()).toMatchObject({ right: 8, bottom: 8 });
  });

  it('leaves other keys to the page', async () => {
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener('keydown', listen);
    grip().focus();
    await userEvent.keyboard('{Escape}{ArrowUp}');
    document.removeEventListener('keydown', listen);
    expect(heard).toEqual(['Escape']);
  });

  it('is deaf to events that a script makes', () => {
    const made = { bubbles: true, clientX: 1, clientY: 1, key: 'ArrowLeft' };
    grip().dispatchEvent(new KeyboardEvent('keydown', made));
    grip().dispatchEvent(new PointerEvent('pointerdown', made));
    grip().dispatchEvent(new PointerEvent('pointermove', { ...made, clientX: 99 }));
    expect(ends).toEqual([]);
    expect(seen()).toMatchObject({ right: 24, bottom: 24 });
  });
});
