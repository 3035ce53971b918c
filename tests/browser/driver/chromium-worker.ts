import type { Browser, CDPSession } from 'puppeteer-core';

/** Ends the extension's service worker and waits until it has stopped. */
export async function stopWorker(browser: Browser, id: string): Promise<void> {
  const [page] = await browser.pages();
  const session = (await page?.createCDPSession()) as CDPSession;
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const own = versions.filter(({ scriptURL }) => scriptURL.includes(id));
      if (own.length && own.every(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

/** Calls the worker's own listeners of a keyboard command: no key of a driver comes as far as the browser's shortcuts. */
export async function giveCommand(browser: Browser, id: string, name: string): Promise<void> {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().includes(id),
  );
  const worker = await target.worker();
  await worker?.evaluate((command) => {
    const { chrome } = globalThis as unknown as Commands;
    chrome.commands.onCommand.dispatch(command);
  }, name);
}

/** `dispatch` is there in Chromium for its own bindings. */
type Commands = { chrome: { commands: { onCommand: { dispatch(name: string): void } } } };
