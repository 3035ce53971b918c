import { describe, expect, it, vi } from 'vitest';
import { follow, frameOf, HIDE, openA, stage, startOnRecord } from './follow.fixture.ts';
import { followPage } from './follow.ts';
import { fakeDesk, guideOf, hosts, recordPage, shownOf, wait } from './page.fixture.ts';

startOnRecord();

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
    const { search } = location;
    const { told } = follow(() => new Promise((resolve) => answers.push(resolve)));
    history.pushState(null, '', '?b');
    history.pushState(null, '', '?list=1');
    expect(told('visit').map(({ url }) => new URL(String(url)).search)).toEqual([
      search,
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
    stage.end.abort();
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
    followPage(desk as never, () => true, stage.end.signal);
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
    followPage(desk, () => true, stage.end.signal);
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
