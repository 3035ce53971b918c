import type { Browser, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Waits for a page of the browser whose address holds the words, whoever opened it. */
export function openedPage(browser: Browser, urlPart: string): Promise<Page> {
  return until(
    async () => (await browser.pages()).find((page) => page.url().includes(urlPart)),
    () => `a page at ${urlPart} to open`,
  );
}
