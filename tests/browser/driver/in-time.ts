import { setTimeout as pause } from 'node:timers/promises';

/** The answer; throws where none has come within so many milliseconds: a document that goes away while it is asked may never answer. */
export async function inTime<T>(answer: Promise<T>, patience: number): Promise<T> {
  const waiting = new AbortController();
  const tooLate = pause(patience, undefined, { signal: waiting.signal }).then(() => {
    throw new Error(`no answer within ${patience} ms`);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    tooLate.catch(() => undefined);
    waiting.abort();
  }
}
