import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { byAddress, follow, frameOf, HIDE, openA, stage, startOnRecord } from './follow.fixture.ts';
import { DOCK, hosts, recordPage, shownOf, wait } from './page.fixture.ts';
import { takeOver } from './takeover.ts';

startOnRecord();

const notice = () => stage.roots.at(-1)?.querySelector('[role=status]')?.textContent;

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

  it('is heard when it turns dark, and the frame follows, so that no backdrop is painted', async () => {
    const { told } = await openA();
    const scheme = () => getComputedStyle(frameOf() as Element).colorScheme;
    expect(scheme()).toBe('light');
    document.body.style.background = '#111';
    await vi.waitFor(() => expect(told('look').at(-1)).toEqual({ visit: 'visit-a', dark: true }));
    expect(scheme()).toBe('dark');
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

  it('makes the room that a record’s card needed last, before the card says anything', async () => {
    const { tell } = await openA({ height: 444 });
    expect(frameOf()?.offsetHeight).toBe(444);
    tell('height', 333);
    tell('place', { ...DOCK, collapsed: true });
    expect(frameOf()?.offsetHeight).toBe(333);
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
  stage.roots.at(-1)?.querySelector('button')?.focus();
  await userEvent.keyboard('{ArrowUp}');
  expect(told('place')).toEqual([{ place: { ...DOCK, width: 200, bottom: 40 } }]);
});

describe('an extension that was updated under the page', () => {
  it('says so once in the card, with a button, and stops', async () => {
    const { told } = await openA();
    stage.isAlive = false;
    await vi.waitFor(() => expect(notice()).toContain('Clientside was updated or switched off.'));
    expect(frameOf()).toBe(null);
    expect(stage.roots.at(-1)?.querySelector('[role=status] button')?.textContent).toBe(
      'Reload this tab',
    );
    const asked = told('visit').length;
    history.pushState(null, '', '?b');
    await wait(700);
    expect(told('visit')).toHaveLength(asked);
    expect(stage.roots.at(-1)?.querySelectorAll('[role=status]')).toHaveLength(1);
  });

  it('says nothing on a page without a card, and asks no more', async () => {
    const { told } = follow();
    await vi.waitFor(() => expect(told('visit')).toHaveLength(1));
    stage.isAlive = false;
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
    const { told } = follow(byAddress, AbortSignal.any([signal, stage.end.signal]));
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
  stage.end.abort();
  expect(hosts()).toEqual([]);
  const before = asked();
  document.body.innerHTML = recordPage('B');
  history.pushState(null, '', '?b');
  document.dispatchEvent(new Event('visibilitychange'));
  await wait(800);
  expect(hosts()).toEqual([]);
  expect(asked()).toEqual(before);
});
