import { browser } from './browser.ts';

/** Where an issuer may answer to: an address that the browser catches, and no host gets to see. */
export function redirectUrl(): string {
  return browser.identity.getRedirectURL();
}

/** Shows a page to sign in at, in a window of its own, until it leads to our redirect address; that address with what the issuer added. Fails where the window is closed before. */
export function openSignInWindow(url: string): Promise<string> {
  return browser.identity.launchWebAuthFlow({ url, interactive: true });
}
