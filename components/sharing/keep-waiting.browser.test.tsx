import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepWaiting } from './keep-waiting.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** How often it is asked in 25 seconds. */
async function askedIn25(wait: () => Promise<{ again: boolean }>): Promise<number> {
  let asked = 0;
  const stop = keepWaiting(() => {
    asked += 1;
    return wait();
  });
  await vi.advanceTimersByTimeAsync(25_000);
  stop();
  return asked;
}

test('asks again a breath after an answer, so that what comes next comes at once', async () => {
  expect(await askedIn25(async () => ({ again: true }))).toBe(26);
});

test('rests where nobody could be asked, and where the question failed', async () => {
  expect(await askedIn25(async () => ({ again: false }))).toBe(3);
  expect(await askedIn25(() => Promise.reject(new Error('gone')))).toBe(3);
});

test('asks at once when somebody comes back to the page', async () => {
  let asked = 0;
  const stop = keepWaiting(async () => {
    asked += 1;
    return { again: false };
  });
  await vi.advanceTimersByTimeAsync(100);
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(100);
  stop();
  expect(asked).toBe(2);
});
