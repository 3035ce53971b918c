import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchChanges } from './changes.ts';
import { wait } from './page.fixture.ts';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
  document.body.replaceChildren();
});

const changesIn = (onTick: ReturnType<typeof vi.fn>) =>
  onTick.mock.calls.filter(([isChanged]) => isChanged).length;

it('tells of a change before the page is painted', async () => {
  const onChange = vi.fn();
  watchChanges(onChange, () => {}, end.signal);
  document.body.append('x');
  await Promise.resolve();
  expect(onChange).toHaveBeenCalledTimes(1);
});

it('ticks ten times a second at most however much the page changes', async () => {
  const onTick = vi.fn();
  watchChanges(() => {}, onTick, end.signal);
  const until = performance.now() + 1000;
  while (performance.now() < until) {
    document.body.append('x');
    await wait(4);
  }
  expect(changesIn(onTick)).toBeGreaterThan(0);
  expect(changesIn(onTick)).toBeLessThan(13);
});

it('ticks for text, class and visibility, and twice a second without any change', async () => {
  // How many beats fall into a second by the real clock depends on when one begins to count.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  document.body.innerHTML = '<p>a</p>';
  const [p] = document.getElementsByTagName('p');
  const onTick = vi.fn();
  watchChanges(() => {}, onTick, end.signal);
  const changes: (() => void)[] = [
    () => p?.firstChild?.replaceWith('b'),
    () => p?.firstChild instanceof Text && p.firstChild.appendData('c'),
    () => p?.classList.add('active'),
    () => p?.setAttribute('style', 'display:none'),
    () => p?.setAttribute('hidden', ''),
  ];
  for (const change of changes) {
    const before = changesIn(onTick);
    change();
    await vi.waitFor(() => expect(changesIn(onTick)).toBeGreaterThan(before));
  }
  onTick.mockClear();
  vi.advanceTimersByTime(1000);
  expect(onTick.mock.calls.map(([isChanged]) => isChanged)).toEqual([false, false]);
});

it('watches a shadow root it is given', async () => {
  document.body.innerHTML = '<div></div>';
  const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
  const onChange = vi.fn();
  const watch = watchChanges(onChange, () => {}, end.signal);
  if (root) watch(root);
  root?.append('x');
  await Promise.resolve();
  expect(onChange).toHaveBeenCalledTimes(1);
});

it('does nothing while the tab is hidden, and looks at once when it is seen again', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const onChange = vi.fn();
  const onTick = vi.fn();
  watchChanges(onChange, onTick, end.signal);
  document.body.append('x');
  await wait(700);
  expect(onChange).not.toHaveBeenCalled();
  expect(onTick).not.toHaveBeenCalled();
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(onTick).toHaveBeenCalledExactlyOnceWith(true);
});

it('leaves no observer and no timer behind once aborted', async () => {
  const onChange = vi.fn();
  const onTick = vi.fn();
  watchChanges(onChange, onTick, end.signal);
  document.body.append('x');
  end.abort();
  onTick.mockClear();
  document.body.append('y');
  await wait(700);
  expect(onChange).not.toHaveBeenCalled();
  expect(onTick).not.toHaveBeenCalled();
});
