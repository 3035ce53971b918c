import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { offlineSwitch } from './chromium-offline.ts';
import { pressToolbarButton } from './chromium-popup.ts';
import { disableExtension, reloadExtension, setHostAccess } from './chromium-settings.ts';
import { giveCommand, stopWorker } from './chromium-worker.ts';
import type { DrivenBrowser, HostRoute, OpenOptions, Tab } from './driver.ts';
import { openedPage } from './opened-page.ts';
import { makeTab } from './tab.ts';

/** Starts a Chromium with a fresh profile, in which nothing but the given hosts can be reached. */
export async function openChromium(
  executablePath: string,
  options: OpenOptions = {},
): Promise<DrivenBrowser> {
  const browser = await puppeteer.launch({
    executablePath,
    // What a browser leaves unanswered is told by its name, long before the test's own time is up.
    protocolTimeout: 60_000,
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
      ...(options.left === undefined ? [] : [`--window-position=${options.left},0`]),
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
    const tab = makeTab(page, go);
    pages.set(tab, page);
    if (url) await tab.goto(url);
    return tab;
  };
  /** Runs in the browser's own extensions page, which has private interfaces. */
  const inSettings: InSettings = async (run, wish) => {
    const tab = await newTab('chrome://extensions');
    await tab.evaluate(run, wish);
    await tab.close();
  };
  const setHost = (verb: 'addHostPermission' | 'removeHostPermission', site: string) =>
    inSettings(setHostAccess, { id: extensionId(), verb, site });

  return {
    name: 'chromium',
    extensionId,
    newTab,
    opened: async (urlPart) => makeTab(await openedPage(browser, urlPart), go),
    urls: async () => (await browser.pages()).map((page) => page.url()),
    extensionPage: (path) => newTab(`chrome-extension://${extensionId()}/${path}`),
    popup: async (tab) => pressToolbarButton(browser, extensionId(), pages.get(tab) as Page),
    allow: (pattern) => setHost('addHostPermission', pattern),
    revoke: (pattern) => setHost('removeHostPermission', pattern),
    setOffline: offline.set,
    stopBackground: () => stopWorker(browser, extensionId()),
    reloadExtension: () => inSettings(reloadExtension, extensionId()),
    disableExtension: () => inSettings(disableExtension, extensionId()),
    command: (name) => giveCommand(browser, extensionId(), name),
    onClosed: (callback) => void browser.once('disconnected', callback),
    close: () => browser.close(),
  };
}

const go = async (page: Page, url: string) => void (await page.goto(url));

type InSettings = <A>(run: (wish: A) => Promise<void>, wish: A) => Promise<void>;
