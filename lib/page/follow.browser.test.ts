import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { followPage, type Tell } from './follow.ts';
import {
  DOCK,
  fakeDesk,
  guideOf,
  hosts,
  recordPage,
  shownOf,
  spyOnRoots,
  wait,
} from './page.fixture.ts';
import { takeOver } from './takeover.ts';

const start = location.href;
const HIDE = { show: false };
let end: AbortController;
let roots: ShadowRoot[];
let isAlive: boolean;

beforeEach(() => {
  end = new AbortController();
  isAlive = true;
  roots = spyOnRoots();
  document.body.innerHTML = recordPage('A');
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  history.replaceState(null, '', start);
});

/** Answers by the record in the address, `?a`; a list has none. */
const byAddress = (url: string) => {
  const id = new URL(url).search.slice(1);
  return /^[a-z]$/.test(id) ? shownOf(id) : HIDE;
};

function follow(visit: (url: string) => unknown = byAddress, signal = end.signal) {
  const { desk, told } = fakeDesk(visit);
  const tell: Tell = followPage(desk, () => isAlive, signal);
  return { tell, told };
}

async function openA() {
  history.replaceState(null, '', '?a');
  const page = follow();
  await vi.waitFor(() => expect(hosts()).toHaveLength(1));
  return page;
}

const frameOf = () => roots.at(-1)?.querySelector('iframe') ?? null;
const notice = () => roots.at(-1)?.querySelector('[role=status]')?.textContent;

describe('a record page', () => {
  it('has one card under its header, with the frame of the answer', async () => {
    const { told } = await openA();
    expect(document.querySelector('header')?.nextElementSibling).toBe(hosts()[0]);
    expect(frameOf()?.src).toContain('#first-a');
    expect(told('visit')).toEqual([{ url: location.href, dark: false }]);
    expect(told('name')).toEqual([{ visit: 'visit-a', name: 'A' }]);
    expect(told('frame')).toEqual([]);
  });

  it('shows nothing where the desk says so, and does not touch the page', async () => {
    const before = document.documentElement.outerHTML;
    const { told } = follow();
    await vi.waitFor(() => expect(told('visit')).toHaveLength(1));
    await wait(20);
    expect(hosts()).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('follows a name that is edited, by field or by text', async () => {
    document.body.innerHTML = '<main><header><input value="A"></header></main>';
    const names = [{ selector: 'input', read: 'value' }] as const;
    const { told } = follow(() => shownOf('a', { guide: guideOf('a', { names: [...names] }) }));
    await vi.waitFor(() => expect(told('name')).toHaveLength(1));
    const [input] = document.getElementsByTagName('input');
    if (input) input.value = 'A Inc';
    await vi.waitFor(() => expect(told('name').at(-1)?.name).toBe('A Inc'), 4000);
  });
});

describe('in-page navigation', () => {
  it('keeps the card and its frame for the next record, under the next visit', async () => {
    const { told } = await openA();
    const frame = frameOf();
    history.pushState(null, '', '?b');
    document.querySelector('h1')?.replaceChildren('B');
    await vi.waitFor(
      () => expect(told('name').at(-1)).toEqual({ visit: 'visit-b', name: 'B' }),
      4000,
    );
    expect(frameOf()).toBe(frame);
    expect(hosts()).toHaveLength(1);
    expect(told('frame')).toEqual([]);
  });

  describe('while the next record is asked for', () => {
    /** A page whose card speaks, which goes on to `?b`: answered when the test says so. */
    async function goOn(change: () => void) {
      history.replaceState(null, '', '?a');
      let answer = (_: unknown) => {};
      const { tell } = follow((url) =>
        url.endsWith('?a') ? shownOf('a') : new Promise((resolve) => (answer = resolve)),
      );
      await vi.waitFor(() => expect(frameOf()).not.toBeNull());
      tell('ready');
      history.pushState(null, '', '?b');
      change();
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return { answer: () => answer(shownOf('b')) };
    }
    const isSeen = () => frameOf()?.style.opacity !== '0';

    it('waits covered under that record’s header, and is seen again with the answer', async () => {
      const { answer } = await goOn(() => {
        document.querySelector('main')?.setAttribute('hidden', '');
        document.body.insertAdjacentHTML('beforeend', recordPage('B', 'class=b'));
      });
      const frame = frameOf();
      expect(document.querySelector('.b header')?.nextElementSibling).toBe(hosts()[0]);
      expect(isSeen()).toBe(false);
      answer();
      await vi.waitFor(() => expect(isSeen()).toBe(true));
      expect(frameOf()).toBe(frame);
    });

    it('stays to be seen where the page keeps the header', async () => {
      await goOn(() => document.querySelector('h1')?.replaceChildren('B'));
      expect(isSeen()).toBe(true);
      expect(hosts()).toHaveLength(1);
    });
  });

  it('takes the card away on a page that is no record, and brings it back on the next', async () => {
    await openA();
    history.pushState(null, '', '?list=1');
    await vi.waitFor(() => expect(hosts()).toEqual([]));
    history.pushState(null, '', '?b');
    await vi.waitFor(() => expect(hosts()).toHaveLength(1));
    expect(frameOf()?.src).toContain('#first-b');
  });

  it('asks at once and passes over answers that come late', async () => {
    const answers: ((answer: unknown) => void)[] = [];
    const { told } = follow(() => new Promise((resolve) => answers.push(resolve)));
    history.pushState(null, '', '?b');
    history.pushState(null, '', '?list=1');
    expect(told('visit').map(({ url }) => new URL(String(url)).search)).toEqual([
      new URL(start).search,
      '?b',
      '?list=1',
    ]);
    await wait(0);
    answers[2]?.(HIDE);
    await wait(0);
    answers[1]?.(shownOf('b'));
    await wait(20);
    expect(hosts()).toEqual([]);
  });

  it('waits with its question while the tab is hidden', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    history.replaceState(null, '', '?a');
    const { told } = follow();
    history.pushState(null, '', '?b');
    await wait(20);
    expect(told('visit')).toEqual([]);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(hosts()).toHaveLength(1));
    expect(told('visit')).toHaveLength(1);
  });

  it('asks again, ever more seldom, when nobody answers', async () => {
    vi.useFakeTimers();
    const { told } = follow(() => undefined);
    await vi.advanceTimersByTimeAsync(7500);
    expect(told('visit')).toHaveLength(4);
    end.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told('visit')).toHaveLength(4);
  });
});

describe('an id that only the page states', () => {
  const canonical = { selector: 'p', read: 'class' };
  const statement = (id: string) => `<p class="project-${id}">x</p>`;
  const pageStating = (id: string) => `<main><h1>Name</h1>${statement(id)}</main>`;
  /** The desk of a site whose addresses hide the id: `?1` waits for the page, unless the page said so there. */
  const byStatement = (url: string, stated?: { at: string; text: string }) => {
    const id = new URL(url).search.slice(1);
    if (stated?.at.endsWith(`?${id}`)) return shownOf(id, { guide: guideOf(stated.text) });
    return shownOf(id, { guide: guideOf(id, { canonical }) });
  };
  function followStated() {
    const asked: { url: string; stated?: { at: string; text: string } }[] = [];
    const desk = async (call: string, input: Record<string, unknown>) => {
      if (call !== 'visit') return undefined;
      asked.push(input as never);
      return byStatement(String(input.url), input.stated as never);
    };
    followPage(desk as never, () => true, end.signal);
    return asked;
  }

  it('is told with the next question, once, from the record’s own container', async () => {
    history.replaceState(null, '', '?1');
    document.body.innerHTML = `<main hidden>${statement('b')}</main>${pageStating('a')}`;
    const asked = followStated();
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[0]?.stated).toBeUndefined();
    expect(asked[1]).toMatchObject({ stated: { at: location.href, text: 'project-a' } });
    document.querySelector('h1')?.replaceChildren('B');
    await wait(700);
    expect(asked).toHaveLength(2);
    expect(hosts()).toHaveLength(1);
  });

  it('is told again when the page corrects it while it is waited for', async () => {
    history.replaceState(null, '', '?1');
    document.body.innerHTML = pageStating('');
    const { desk, told } = fakeDesk(() => shownOf('1', { guide: guideOf('1', { canonical }) }));
    followPage(desk, () => true, end.signal);
    await vi.waitFor(() => expect(told('visit')).toHaveLength(2));
    document.querySelector('p')?.setAttribute('class', 'project-a');
    await vi.waitFor(() =>
      expect(told('visit').at(-1)).toMatchObject({ stated: { text: 'project-a' } }),
    );
    expect(told('visit')).toHaveLength(3);
  });

  it('is told with the address it was read at, and not read for another without a load', async () => {
    history.replaceState(null, '', '?1');
    const first = location.href;
    document.body.innerHTML = pageStating('a');
    const asked = followStated();
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    history.pushState(null, '', '?2');
    document.body.innerHTML = pageStating('b');
    await wait(1500);
    expect(asked).toHaveLength(3);
    expect(asked[2]).toMatchObject({
      url: location.href,
      stated: { at: first, text: 'project-a' },
    });
  });
});

it('takes the card away before the browser keeps the page, and asks anew when it comes back', async () => {
  const { told } = await openA();
  const old = frameOf();
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  expect(hosts()).toEqual([]);
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(hosts()).toHaveLength(1));
  expect(frameOf()).not.toBe(old);
  expect(told('visit')).toHaveLength(2);
});

describe('the page', () => {
  it('gets the card back, with a fresh frame, before it is painted when it wipes its body', async () => {
    const { told } = await openA();
    document.body.innerHTML = recordPage('A');
    await Promise.resolve();
    expect(document.querySelector('header')?.nextElementSibling).toBe(hosts()[0]);
    await vi.waitFor(() => expect(frameOf()?.src).toContain('#again'));
    expect(told('frame')).toEqual([{ visit: 'visit-a' }]);
  });

  it('keeps one card when it renders for a second without end', async () => {
    await openA();
    for (let i = 0; i < 8; i++) {
      document.body.innerHTML = recordPage('A');
      await wait(10);
      document.body.replaceChildren();
      await wait(10);
      document.body.innerHTML = recordPage('A');
      await wait(100);
      expect(hosts()).toHaveLength(1);
    }
    expect(hosts()[0]?.isConnected).toBe(true);
  });

  it('is told as blocked when it does not let the card stand, and gets no card until the next record', async () => {
    const { told } = await openA();
    const remover = new MutationObserver(() => {
      for (const host of hosts()) host.remove();
    });
    remover.observe(document, { childList: true, subtree: true });
    hosts()[0]?.remove();
    await vi.waitFor(() => expect(told('blocked')).toEqual([{ visit: 'visit-a' }]));
    remover.disconnect();
    document.body.append('more');
    await wait(800);
    expect(hosts()).toEqual([]);
    history.pushState(null, '', '?b');
    await vi.waitFor(() => expect(hosts()).toHaveLength(1));
  });

  it('reads where to open the card when it keeps the frame out', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    history.replaceState(null, '', '?a');
    const { told, tell } = follow();
    await vi.waitFor(() => expect(hosts()).toHaveLength(1));
    vi.advanceTimersByTime(4000);
    expect(notice()).toBe('This page keeps Clientside out. Open it from the toolbar.');
    expect(told('blocked')).toEqual([{ visit: 'visit-a' }]);
    tell('ready');
    expect(notice()).toBeUndefined();
  });

  it('is heard when it turns dark', async () => {
    const { told } = await openA();
    document.body.style.background = '#111';
    await vi.waitFor(() => expect(told('look').at(-1)).toEqual({ visit: 'visit-a', dark: true }));
    expect(frameOf()?.style.colorScheme).toBe('dark');
    expect(told('look')).toHaveLength(1);
  });

  it('learns nothing of the client: the host element says how it is drawn and nothing else', async () => {
    const posted = vi.spyOn(window, 'postMessage');
    await openA();
    const [host] = hosts();
    expect(host?.shadowRoot).toBe(null);
    expect(host?.outerHTML).toMatch(/^<clientside-card style="[^"]*"><\/clientside-card>$/);
    expect(document.documentElement.outerHTML).not.toContain('#first');
    expect(posted).not.toHaveBeenCalled();
  });
});

describe('what the background tells', () => {
  it('shows the frame, sets its height and moves it, without loading it again', async () => {
    const { tell, told } = await openA();
    const frame = frameOf();
    tell('ready');
    tell('height', 333);
    expect(frame?.offsetHeight).toBe(333);
    expect(frame?.style.opacity).toBe('');
    tell('place', DOCK);
    expect(hosts()[0]?.parentNode).toBe(document.documentElement);
    expect(hosts()[0]?.style.position).toBe('fixed');
    expect(frameOf()).toBe(frame);
    expect(told('frame')).toEqual([]);
  });

  it('takes the focus to the card and back', async () => {
    const { tell } = await openA();
    document.body.insertAdjacentHTML('beforeend', '<input>');
    const [input] = document.getElementsByTagName('input');
    input?.focus();
    tell('focus');
    expect(document.activeElement).toBe(hosts()[0]);
    await wait(0);
    tell('leave');
    expect(document.activeElement).toBe(input);
  });

  it('has the page ask again, and keeps the frame when the answer is the same record', async () => {
    const { tell, told } = await openA();
    const frame = frameOf();
    tell('again');
    await vi.waitFor(() => expect(told('visit')).toHaveLength(2));
    await wait(20);
    expect(frameOf()).toBe(frame);
    expect(told('name')).toHaveLength(1);
  });

  it('has the card go when it may not be shown any more', async () => {
    let answer: unknown = shownOf('a');
    const { tell } = follow(() => answer);
    await vi.waitFor(() => expect(hosts()).toHaveLength(1));
    answer = HIDE;
    tell('again');
    await vi.waitFor(() => expect(hosts()).toEqual([]));
  });

  it('is passed over while there is no card', () => {
    const { tell } = follow();
    for (const word of ['ready', 'height', 'place', 'focus', 'leave'] as const) tell(word, 1);
    expect(hosts()).toEqual([]);
  });
});

it('tells the desk a place that the person has moved the dock to', async () => {
  const { told } = follow(() => shownOf('a', { place: { ...DOCK, width: 200 } }));
  await vi.waitFor(() => expect(hosts()).toHaveLength(1));
  roots.at(-1)?.querySelector('button')?.focus();
  await userEvent.keyboard('{ArrowUp}');
  expect(told('place')).toEqual([{ place: { ...DOCK, width: 200, bottom: 40 } }]);
});

describe('an extension that was updated under the page', () => {
  it('says so once in the card, with a button, and stops', async () => {
    const { told } = await openA();
    isAlive = false;
    await vi.waitFor(() => expect(notice()).toContain('Clientside was updated or switched off.'));
    expect(frameOf()).toBe(null);
    expect(roots.at(-1)?.querySelector('[role=status] button')?.textContent).toBe(
      'Reload this tab',
    );
    const asked = told('visit').length;
    history.pushState(null, '', '?b');
    await wait(700);
    expect(told('visit')).toHaveLength(asked);
    expect(roots.at(-1)?.querySelectorAll('[role=status]')).toHaveLength(1);
  });

  it('says nothing on a page without a card, and asks no more', async () => {
    const { told } = follow();
    await vi.waitFor(() => expect(told('visit')).toHaveLength(1));
    isAlive = false;
    history.pushState(null, '', '?a');
    await wait(20);
    history.pushState(null, '', '?b');
    expect(told('visit')).toHaveLength(2);
    expect(hosts()).toEqual([]);
  });

  it('gives way to the script that comes after it', async () => {
    history.replaceState(null, '', '?a');
    follow(byAddress, takeOver());
    await vi.waitFor(() => expect(hosts()).toHaveLength(1));
    const [old] = hosts();
    const signal = takeOver();
    expect(old?.isConnected).toBe(false);
    const { told } = follow(byAddress, AbortSignal.any([signal, end.signal]));
    await vi.waitFor(() => expect(hosts()).toHaveLength(1));
    document.body.append('more');
    await wait(700);
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]).not.toBe(old);
    expect(told('frame')).toEqual([]);
  });

  it('leaves a dead card behind where its script is gone, and the next script removes it', () => {
    document.documentElement.append(document.createElement('clientside-card'));
    takeOver();
    expect(hosts()).toEqual([]);
  });
});

it('leaves nothing behind once aborted', async () => {
  const { told } = await openA();
  const asked = () => ['visit', 'frame', 'name', 'look'].map((call) => told(call).length);
  end.abort();
  expect(hosts()).toEqual([]);
  const before = asked();
  document.body.innerHTML = recordPage('B');
  history.pushState(null, '', '?b');
  document.dispatchEvent(new Event('visibilitychange'));
  await wait(800);
  expect(hosts()).toEqual([]);
  expect(asked()).toEqual(before);
});
