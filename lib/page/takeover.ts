import { removeOthers, TAG } from './host.ts';

/** Stops a script that an older version of the extension has left in this document, removes what it left behind, and answers a signal that aborts when a newer one starts. */
export function takeOver(): AbortSignal {
  const end = new AbortController();
  document.dispatchEvent(new Event(TAG));
  document.addEventListener(TAG, () => end.abort(), { once: true });
  removeOthers();
  return end.signal;
}
