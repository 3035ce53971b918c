import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { offlineSwitch } from './chromium-offline.ts';
import { pressToolbarButton } from './chromium-popup.ts';
import type { DrivenBrowser, HostRoute, OpenOptions, Tab } from './driver.ts';
import { makeTab } from './tab.ts';

/** Starts a Chromium with a fresh profile, in which nothing but the given hosts can be reached. */
export async function openChromium(
  executablePath: string,
  options: OpenOptions = {},
): Promise<DrivenBrowser> {
  const browser = await puppeteer.launch({
    executablePath,
    // New headless, asked for by flag: with puppeteer's own `headless` there is no toolbar.
    headless: false,
    pipe: true,
    defaultViewport: null,
    enableExtensions: true,
    ...(options.downloads
      ? { downloadBehavior: { policy: 'allow', downloadPath: options.downloads } }
      : {}),
    args: [
      ...(options.window ? [] : ['--headless=new']),
      '--no-sandbox',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${resolverRules(options.hosts ?? [])}`,
      `--window-size=${options.width ?? 1280},${options.height ?? 900}`,
      ...(options.dark ? ['--force-dark-mode'] : []),
      '--no-proxy-server',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const id = options.extension ? await browser.installExtension(options.extension) : '';
  return drive(browser, id);
}

const resolverRules = (hosts: HostRoute[]) =>
  [
    ...hosts.map(({ pattern, port }) => `MAP ${pattern} 127.0.0.1:${port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
    'EXCLUDE localhost',
  ].join(', ');

function drive(browser: Browser, id: string): DrivenBrowser {
  const pages = new WeakMap<Tab, Page>();
  const offline = offlineSwitch(browser);
  const extensionId = () => {
    if (!id) throw new Error('this browser was opened without an extension');
    return id;
  };
  const newTab: DrivenBrowser['newTab'] = async (url, where) => {
    const page = await browser.newPage({ type: where?.window ? 'window' : 'tab' });
    await offline.apply(page.target());
    const tab = makeTab(page, async (_, address) => void (await page.goto(address)));
    pages.set(tab, page);
    if (url) await tab.goto(url);
    return tab;
  };
  /** Calls the private interface of the browser's own extensions page. */
  const inSettings = async (verb: 'addHostPermission' | 'removeHostPermission', site: string) => {
    const tab = await newTab('chrome://extensions');
    await tab.evaluate(setHostAccess, { id: extensionId(), verb, site });
    await tab.close();
  };

  return {
    name: 'chromium',
    extensionId,
    newTab,
    extensionPage: (path) => newTab(`chrome-extension://${extensionId()}/${path}`),
    popup: async (tab) => pressToolbarButton(browser, extensionId(), pages.get(tab) as Page),
    allow: (pattern) => inSettings('addHostPermission', pattern),
    revoke: (pattern) => inSettings('removeHostPermission', pattern),
    setOffline: offline.set,
    stopBackground: () => stopWorker(browser, extensionId()),
    onClosed: (callback) => void browser.once('disconnected', callback),
    close: () => browser.close(),
  };
}

/** Runs in chrome://extensions; needs the extension's access to be "on specific sites". */
async function setHostAccess(wish: { id: string; verb: string; site: string }): Promise<void> {
  const settings = (globalThis as unknown as { chrome: { developerPrivate: Settings } }).chrome
    .developerPrivate;
  await settings.updateExtensionConfiguration({
    extensionId: wish.id,
    hostAccess: 'ON_SPECIFIC_SITES',
  });
  await settings[wish.verb as 'addHostPermission'](wish.id, wish.site);
}

type Settings = {
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  addHostPermission(id: string, site: string): Promise<void>;
  removeHostPermission(id: string, site: string): Promise<void>;
};

async function stopWorker(browser: Browser, id: string): Promise<void> {
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
