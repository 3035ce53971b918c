import { browser } from '../platform/browser.ts';

/** Which family of browsers this is: their host patterns differ. */
export function browserName(): 'chrome' | 'firefox' {
  return browser.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chrome';
}
