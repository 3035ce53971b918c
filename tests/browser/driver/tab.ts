import type { ElementHandle, Frame, KeyInput, Page } from 'puppeteer-core';
import type { Surface, Tab } from './driver.ts';
import { missedPress, watchPress } from './in-page.ts';
import { inTime } from './in-time.ts';
import { type Hands, makeSurface } from './surface.ts';
import { until } from './until.ts';

type Path = `${string}.png`;

/** How often it is tried to click on what moves away under the pointer, as what stands below a list does when another line comes. */
const TRIES = 5;

/** How long a frame may take to say where it is, in milliseconds. */
const FRAME_PATIENCE = 2_000;

/** A tab over a puppeteer page; `load` brings the page to an address in the browser's own way. */
export function makeTab(page: Page, load: (page: Page, url: string) => Promise<void>): Tab {
  const frames = async (urlPart: string) => {
    const found: Surface[] = [];
    for (const frame of page.frames().slice(1)) {
      const surface = makeSurface(handsIn(page, frame));
      // Asked of the document: Firefox does not report where extension frames have gone.
      const url = await inTime(surface.url(), FRAME_PATIENCE).catch(() => '');
      if (url.includes(urlPart)) found.push(surface);
    }
    return found;
  };

  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    const isLeaving = dialog.type() === 'beforeunload';
    if (!isLeaving) dialogs.push(dialog.message());
    // One whose page closes meanwhile is over.
    (isLeaving ? dialog.accept() : dialog.dismiss()).catch(() => undefined);
  });

  return {
    ...makeSurface(handsIn(page)),
    dialogs: () => [...dialogs],
    goto: (url) => load(page, url),
    reload: async () => void (await page.reload()),
    back: async () => void (await page.goBack()),
    frames,
    frame: (urlPart) =>
      until(
        async () => (await frames(urlPart))[0],
        () => `a frame at ${urlPart} in ${page.url()}`,
      ),
    upload: async (selector, path) => {
      const input = (await page.waitForSelector(selector)) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(path);
    },
    bringToFront: () => page.bringToFront(),
    screenshot: async (path) => void (await page.screenshot({ path: path as Path })),
    close: () => page.close(),
  };
}

/** Hands in the page's main document, which changes with every navigation, or in one frame. */
function handsIn(page: Page, frame?: Frame): Hands {
  const document = () => frame ?? page.mainFrame();
  return {
    run: (expression) => document().evaluate(expression),
    click: async ({ expression }) => {
      // A tab behind another (a welcome page opens by itself) would never be drawn, nor clicked.
      if (await page.evaluate('document.hidden')) await page.bringToFront();
      const find = async () => {
        const element = (await document().evaluateHandle(expression)).asElement();
        if (!element) throw new Error('the element to click has just gone');
        return element as ElementHandle;
      };
      for (let left = TRIES; left > 0; left -= 1) {
        if (frame) await frameStandsStill(find);
        const element = await find();
        await element.evaluate(watchPress);
        await element.click();
        // A document that has gone meanwhile was hit.
        const isMissed = await document()
          .evaluate(missedPress)
          .catch(() => false);
        if (!isMissed) return;
      }
      throw new Error('what is to be clicked moves away each time');
    },
    typeText: (text) => page.keyboard.type(text),
    pressKeys: async (keys) => {
      for (const key of keys) await page.keyboard.down(key as KeyInput);
      for (const key of keys.toReversed()) await page.keyboard.up(key as KeyInput);
    },
  };
}

/**
 * Waits until an element in a frame is at the same place in two looks: the frame grows with what is in it, and the page
 * scrolls, a moment later than the element says. Scrolls it to the middle, where nothing that sticks to the window's edge
 * covers it, whenever it has moved: a browser may take half a pixel for a reason to scroll by one, to and fro.
 */
async function frameStandsStill(find: () => Promise<ElementHandle>) {
  const placeOf = async (element: ElementHandle) => JSON.stringify(await element.clickablePoint());
  let before = '';
  await until(
    async () => {
      const element = await find();
      if (before && (await placeOf(element)) === before) return true;
      before = '';
      await element.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
      before = await placeOf(element);
      return false;
    },
    () => 'the frame to stand still',
  );
}
