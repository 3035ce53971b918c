import { describe, expect, it } from 'vitest';
import type { Head } from '../store/store.ts';
import { makeWaiting } from './waiting.ts';

const never = new AbortController().signal;

/** Whether it resolves within a moment, far shorter than any wait. */
const isSoon = (done: Promise<void>) =>
  Promise.race([
    done.then(() => true),
    new Promise<boolean>((resolve) => setTimeout(resolve, 200, false)),
  ]);

describe('waiting for a change', () => {
  it('is over at once when the change came after the head was read', async () => {
    const waiting = makeWaiting(async () => ({ epoch: 'a', seq: 8 }));
    expect(await isSoon(waiting.forChange('team', { epoch: 'a', seq: 7 }, 5000, never))).toBe(true);
    expect(waiting.size()).toBe(0);
    waiting.stop();
  });

  it('ends for its own workspace, by a new epoch too, and by a wake that changed nothing it does not', async () => {
    const heads: Record<string, Head> = {
      one: { epoch: 'a', seq: 1 },
      two: { epoch: 'a', seq: 1 },
    };
    const waiting = makeWaiting(async (ws) => heads[ws]);
    const same = { epoch: 'a', seq: 1 };
    const one = waiting.forChange('one', same, 5000, never);
    const two = waiting.forChange('two', same, 5000, never);
    waiting.wake('one');
    expect(await isSoon(one)).toBe(false);
    heads.one = { epoch: 'b', seq: 1 };
    waiting.wake('one');
    expect(await isSoon(one)).toBe(true);
    expect(await isSoon(two)).toBe(false);
    waiting.stop();
    expect(await isSoon(two)).toBe(true);
    expect(await isSoon(waiting.forChange('two', same, 5000, never))).toBe(true);
  });

  it('goes on while the store fails', async () => {
    const waiting = makeWaiting(async () => {
      throw new Error('busy');
    });
    expect(await isSoon(waiting.forChange('team', { epoch: 'a', seq: 1 }, 100, never))).toBe(true);
    waiting.stop();
  });
});
