import type { Browser, CDPSession, Target } from 'puppeteer-core';

const NO_NETWORK = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
const WORKERS = [{ type: 'service_worker' }, { exclude: true }];

/** Cuts every page, its frames and every worker off, those that start later too. */
export function offlineSwitch(browser: Browser) {
  let isOffline = false;
  let workers: CDPSession | undefined;

  const apply = async (target: Target): Promise<void> => {
    if (target.type() === 'page') await (await target.page())?.setOfflineMode(isOffline);
  };

  const set = async (offline: boolean): Promise<void> => {
    isOffline = offline;
    await workers?.detach();
    workers = offline ? await cutWorkers(browser) : undefined;
    for (const target of browser.targets()) await apply(target);
  };
  return { set, apply };
}

/** Holds each worker at its start until it is cut off; they are free again once this detaches. */
async function cutWorkers(browser: Browser): Promise<CDPSession> {
  const session = await browser.target().createCDPSession();
  const cuts: Promise<unknown>[] = [];
  session.on('sessionattached', (worker: CDPSession) => {
    // Sent in one go: a worker held at its start answers none of them before the last. One that ends meanwhile answers nothing.
    const cut = Promise.allSettled([
      worker.send('Network.enable'),
      worker.send('Network.emulateNetworkConditions', NO_NETWORK),
      worker.send('Runtime.runIfWaitingForDebugger'),
    ]);
    cuts.push(cut);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: WORKERS,
  });
  await Promise.all(cuts);
  return session;
}
