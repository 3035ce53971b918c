import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '../store/store.ts';
import { makePace } from './pace.ts';

/** What a clock shows that stands still while the machine is busy with something else. */
let time = 0;
beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => time);
});
afterEach(() => vi.restoreAllMocks());

/** A store whose reads take a while and whose writes fail after it. */
function slowStore(ms: () => number): Store {
  const changes = async () => {
    time += ms();
  };
  const push = () => changes().then(() => Promise.reject(new Error('busy')));
  return { changes, push } as unknown as Store;
}

describe('the pace', () => {
  it('asks clients to wait while the store is slow, and no longer', async () => {
    let [now, ms] = [1_000_000, 60];
    const pace = makePace(() => now, 30);
    const { changes, push } = pace.watch(slowStore(() => ms));
    expect(pace.backoff()).toBeUndefined();
    for (let i = 0; i < 5; i += 1) await changes('team', 0, 1);
    expect(pace.backoff()).toBe(5);
    ms = 0;
    for (let i = 0; i < 10; i += 1) await changes('team', 0, 1);
    expect(pace.backoff()).toBeUndefined();
    ms = 150;
    for (let i = 0; i < 2; i += 1) await expect(push('team', [], 'Ann')).rejects.toThrow('busy');
    expect(pace.backoff()).toBe(5);
    now += 60_000;
    expect(pace.backoff()).toBeUndefined();
  });

  it('is not slow for one request that was', async () => {
    const pace = makePace(() => 0, 100);
    await pace.watch(slowStore(() => 150)).changes('team', 0, 1);
    expect(pace.backoff()).toBeUndefined();
  });
});
