import { browser } from '../platform/browser.ts';
import { Failure } from '../platform/failure.ts';

/** Milliseconds between two looks. */
const BEAT = 1000;

/** What is said where the extension was updated or switched off while the page stood open. */
export function goneFailure(cause?: unknown): Failure {
  return new Failure('reload', 'Clientside was updated or switched off. Reload this tab.', {
    cause,
  });
}

/** Calls back once the extension has gone from under a page of its own; returns how to stop. Firefox lets a frame in a page stand then, without a word to it and without the content script that would take it away. */
export function onGone(callback: () => void): () => void {
  const timer = setInterval(() => {
    if (isThere()) return;
    clearInterval(timer);
    callback();
  }, BEAT);
  return () => clearInterval(timer);
}

/** Firefox leaves the interface empty, or makes each touch of it fail. */
function isThere(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}
