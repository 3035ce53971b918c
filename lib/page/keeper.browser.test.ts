import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHost } from './host.ts';
import { createKeeper, type Keeper, type Standing } from './keeper.ts';
import { DOCK, guideOf, hosts, INLINE, recordPage, setClock } from './page.fixture.ts';
import type { PageGuide } from './page-guide.ts';
import { createFind } from './scope.ts';

let clock: { pass(ms: number): void };
let end: AbortController;
let element: HTMLElement;
let puts: [Standing, isFrameLost: boolean][];
let onGiveUp: ReturnType<typeof vi.fn<() => void>>;
let keeper: Keeper;
let hasFrame: boolean;

beforeEach(() => {
  clock = setClock();
  end = new AbortController();
  element = createHost().element;
  puts = [];
  hasFrame = true;
  onGiveUp = vi.fn();
  keeper = createKeeper(
    element,
    createFind(() => {}),
    (standing, isLost) => puts.push([standing, isLost]),
    onGiveUp,
    end.signal,
    () => hasFrame,
  );
  document.body.innerHTML = recordPage('A');
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  for (const host of hosts()) host.remove();
  document.body.replaceChildren();
});

const $ = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

function startInline(more: Partial<PageGuide> = {}) {
  keeper.set(INLINE, guideOf('a', more), true);
}

describe('inline', () => {
  it.each([
    ['after', () => $('header').nextSibling],
    ['before', () => $('header').previousSibling],
  ] as const)('stands %s the anchor', (where, spot) => {
    startInline({ anchors: [{ selector: 'header', where }] });
    expect(spot()).toBe(element);
    expect(puts).toEqual([['inline', true]]);
  });

  it('stands first in an anchor it is prepended to', () => {
    startInline({ scopes: [], anchors: [{ selector: 'main', where: 'prepend' }] });
    expect($('main').firstChild).toBe(element);
  });

  it('stands after the ancestor that the guide names', () => {
    startInline({ anchors: [{ selector: 'h1', closest: 'header', where: 'after' }] });
    expect($('header').nextSibling).toBe(element);
  });

  it('takes the first anchor that is there and drawn, and passes over selectors that do not parse', () => {
    startInline({
      anchors: [
        { selector: ':nope((', where: 'after' },
        { selector: 'footer', where: 'after' },
        { selector: 'p', closest: ':nope((', where: 'after' },
        { selector: 'header', where: 'after' },
      ],
    });
    expect($('header').nextSibling).toBe(element);
  });

  it('lets stand what the page puts between it and its anchor', () => {
    startInline();
    $('header').after('banner');
    keeper.check(true);
    expect(puts).toHaveLength(1);
  });
});

describe('a page that renders again', () => {
  it('keeps the card, and its frame, when the anchor is replaced in one tick', () => {
    startInline();
    $('header').replaceWith(document.createElement('header'));
    $('header').textContent = 'new';
    keeper.restore();
    keeper.check(true);
    expect($('header').nextElementSibling).toBe(element);
    expect(puts).toEqual([['inline', true]]);
  });

  it('brings the card back when the anchor is replaced together with it', () => {
    startInline();
    $('main').innerHTML = '<header><h1>A</h1></header>';
    keeper.restore();
    expect($('header').nextElementSibling).toBe(element);
    expect(puts.at(-1)).toEqual(['inline', true]);
  });

  it('brings the card back when it is deleted', () => {
    startInline();
    element.remove();
    keeper.restore();
    expect($('header').nextElementSibling).toBe(element);
  });

  it('waits out of sight for the anchor when the body is wiped, and comes back with it', () => {
    startInline();
    document.body.replaceChildren();
    keeper.restore();
    expect(element.parentNode).toBe(document.documentElement);
    expect(puts.at(-1)).toEqual(['parked', true]);
    document.body.innerHTML = recordPage('A');
    keeper.check(true);
    expect($('header').nextElementSibling).toBe(element);
    expect(puts.at(-1)).toEqual(['inline', false]);
  });

  it('follows the record on screen from one container to another without loading its frame again', () => {
    document.body.innerHTML = `${recordPage('A')}${recordPage('B', 'hidden id="b"')}`;
    startInline();
    $('main').setAttribute('hidden', '');
    $('#b').removeAttribute('hidden');
    keeper.check(true);
    expect($('#b header').nextElementSibling).toBe(element);
    expect(puts).toEqual([
      ['inline', true],
      ['inline', false],
    ]);
  });

  it('loads the frame again where moving loses it, and then no longer parks it', () => {
    document.body.innerHTML = `${recordPage('A')}${recordPage('B', 'hidden id="b"')}`;
    startInline();
    hasFrame = false;
    $('main').setAttribute('hidden', '');
    $('#b').removeAttribute('hidden');
    keeper.check(true);
    expect(puts.at(-1)).toEqual(['inline', true]);
    document.body.replaceChildren();
    keeper.restore();
    expect(puts).toHaveLength(2);
    document.body.innerHTML = recordPage('A');
    keeper.check(true);
    expect(puts).toHaveLength(3);
    expect(puts.at(-1)).toEqual(['inline', true]);
  });

  it('leaves one card only when the page copies it', () => {
    startInline();
    document.body.append(element.cloneNode(true), element.cloneNode(true));
    keeper.check(true);
    expect(hosts()).toEqual([element]);
  });
});

describe('without an anchor', () => {
  beforeEach(() => {
    document.body.innerHTML = '<main>loading</main>';
  });

  it('loads the frame out of sight, and goes to the dock after a second and a half', () => {
    startInline();
    expect(puts).toEqual([['parked', true]]);
    clock.pass(1400);
    keeper.check(false);
    expect(puts).toHaveLength(1);
    clock.pass(200);
    keeper.check(false);
    expect(puts.at(-1)).toEqual(['dock', false]);
    expect(element.parentNode).toBe(document.documentElement);
  });

  it('goes inline when the anchor comes late, with the frame that is loaded', () => {
    startInline();
    clock.pass(5000);
    keeper.check(false);
    document.body.innerHTML = recordPage('A');
    keeper.check(true);
    expect(puts.slice(1)).toEqual([
      ['dock', false],
      ['inline', false],
    ]);
    expect($('header').nextElementSibling).toBe(element);
  });

  it('stays where it was inline for as long as it waits, then docks', () => {
    document.body.innerHTML = recordPage('A');
    startInline();
    $('header').remove();
    keeper.check(true);
    clock.pass(1000);
    keeper.check(false);
    expect(element.parentNode).toBe($('main'));
    clock.pass(600);
    keeper.check(false);
    expect(element.parentNode).toBe(document.documentElement);
  });
});

describe('the dock', () => {
  it('stands beside the body, so that a wiped body does not touch it', () => {
    keeper.set(DOCK, guideOf('a'), true);
    expect(element.parentNode).toBe(document.documentElement);
    document.body.replaceChildren();
    keeper.restore();
    expect(puts).toEqual([['dock', true]]);
  });

  it('and the flow change places when the person says so, without loading the frame again', () => {
    startInline();
    keeper.set(DOCK, guideOf('a'), false);
    keeper.set(INLINE, guideOf('a'), false);
    expect(puts).toEqual([
      ['inline', true],
      ['dock', false],
      ['inline', false],
    ]);
  });
});

describe('a page that fights the card', () => {
  const removeTimes = (times: number) => {
    for (let i = 0; i < times; i++) {
      element.remove();
      keeper.restore();
    }
  };

  it('drives it from inline to the dock, and then out of the page', () => {
    startInline();
    removeTimes(9);
    expect(puts.at(-1)?.[0]).toBe('inline');
    removeTimes(1);
    expect(puts.at(-1)?.[0]).toBe('dock');
    removeTimes(9);
    expect(element.isConnected).toBe(true);
    expect(onGiveUp).not.toHaveBeenCalled();
    removeTimes(1);
    expect(onGiveUp).toHaveBeenCalledTimes(1);
    removeTimes(3);
    keeper.check(true);
    expect(element.isConnected).toBe(false);
    expect(onGiveUp).toHaveBeenCalledTimes(1);
  });

  it('is forgiven removals that are spread over time', () => {
    startInline();
    for (let i = 0; i < 40; i++) {
      removeTimes(1);
      clock.pass(7000);
    }
    expect(puts.at(-1)?.[0]).toBe('inline');
  });

  it('is forgiven with the next record', () => {
    startInline();
    removeTimes(20);
    expect(element.isConnected).toBe(false);
    keeper.set(INLINE, guideOf('b'), true);
    expect($('header').nextElementSibling).toBe(element);
  });

  it('counts anew with each record, so that many records in a minute never drive the card away', () => {
    startInline();
    for (const id of 'bcdefghijklm') {
      removeTimes(1);
      keeper.set(INLINE, guideOf(id), true);
    }
    expect(puts.at(-1)?.[0]).toBe('inline');
  });

  it('can not keep the card running in circles by removing it at once', async () => {
    const observer = new MutationObserver(() => element.remove());
    observer.observe(document, { childList: true, subtree: true });
    const restorer = new MutationObserver(() => keeper.restore());
    restorer.observe(document, { childList: true, subtree: true });
    startInline();
    await vi.waitFor(() => expect(onGiveUp).toHaveBeenCalledTimes(1));
    observer.disconnect();
    restorer.disconnect();
    expect(puts).toHaveLength(20);
  });
});

it('does nothing more once aborted', () => {
  startInline();
  end.abort();
  element.remove();
  keeper.restore();
  keeper.check(true);
  expect(element.isConnected).toBe(false);
});
