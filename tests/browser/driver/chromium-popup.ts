import type { Browser, Page } from 'puppeteer-core';
import type { Popup } from './driver.ts';
import { makeTab } from './tab.ts';

/** Presses the extension's toolbar button on a page and returns the popup that it opens. */
export async function pressToolbarButton(browser: Browser, id: string, on: Page): Promise<Popup> {
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('the extension is switched off');
  await on.bringToFront();
  // A popup has no tab: as a target of type "page" it is one that no tab answers for.
  const known = new Set(browser.targets());
  const opened = browser.waitForTarget(
    (target) =>
      !known.has(target) &&
      target.type() === 'page' &&
      target.url().startsWith(`chrome-extension://${id}/`),
    { timeout: 20_000 },
  );
  await Promise.all([on.triggerExtensionAction(extension), opened]);
  const page = await (await opened).asPage();
  return makeTab(page, async (_, url) => void (await page.goto(url)));
}
