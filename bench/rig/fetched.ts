import type { Page } from 'puppeteer-core';

/** Notes, from now on, which scripts the card's frame fetches; the answer says which so far, by path. */
export function watchFetches(page: Page): () => string[] {
  const fetched = new Set<string>();
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOfCard = url.protocol === 'chrome-extension:' && request.frame() !== page.mainFrame();
    if (isOfCard && url.pathname.endsWith('.js')) fetched.add(url.pathname.slice(1));
  });
  return () => [...fetched];
}
