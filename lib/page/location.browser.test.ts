import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchLocation } from './location.ts';
import { wait } from './page.fixture.ts';

let end: AbortController;
const start = location.href;

beforeEach(() => {
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  history.replaceState(null, '', start);
});

it('hears pushState, replaceState and a new hash once each, at once', async () => {
  const onChange = vi.fn();
  watchLocation(onChange, end.signal);
  history.pushState(null, '', '?record=1');
  expect(onChange).toHaveBeenCalledTimes(1);
  history.replaceState(null, '', '?record=2');
  expect(onChange).toHaveBeenCalledTimes(2);
  location.hash = '#tab';
  await wait(50);
  expect(onChange).toHaveBeenCalledTimes(3);
});

it('hears the way back', async () => {
  history.pushState(null, '', '?record=1');
  const onChange = vi.fn();
  watchLocation(onChange, end.signal);
  history.back();
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
});

it('says nothing when the address stays the same', () => {
  const onChange = vi.fn();
  const check = watchLocation(onChange, end.signal);
  history.replaceState({ scroll: 7 }, '', location.href);
  check();
  expect(onChange).not.toHaveBeenCalled();
});

it('notices a new address without the Navigation API', async () => {
  const onChange = vi.fn();
  watchLocation(onChange, end.signal, null);
  history.pushState(null, '', '?record=3');
  expect(onChange).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1), 1500);
});

it('can be asked to look when the page keeps events from it', () => {
  const onChange = vi.fn();
  const check = watchLocation(onChange, end.signal, null);
  history.pushState(null, '', '?record=4');
  check();
  expect(onChange).toHaveBeenCalledTimes(1);
});

it('is silent once aborted, with and without the Navigation API', async () => {
  const onChange = vi.fn();
  const checks = [watchLocation(onChange, end.signal), watchLocation(onChange, end.signal, null)];
  end.abort();
  history.pushState(null, '', '?record=5');
  for (const check of checks) check();
  await wait(700);
  expect(onChange).not.toHaveBeenCalled();
});
