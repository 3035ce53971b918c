import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import type { DrivenBrowser, HostRoute, OpenOptions, Tab } from './driver.ts';
import { pressToolbarButton } from './firefox-popup.ts';
import {
  changeAddOn,
  pressInWindow,
  removeHostPermission,
  setOffline,
  terminateBackground,
} from './firefox-switches.ts';
import { enterSystem } from './firefox-system.ts';
import { openedPage } from './opened-page.ts';
import { makeTab } from './tab.ts';
import { until } from './until.ts';

/** Starts a Firefox with a fresh profile, in which every name leads to this machine. */
export async function openFirefox(
  executablePath: string,
  options: OpenOptions = {},
): Promise<DrivenBrowser> {
  const id = options.extension ? await addOnId(options.extension) : '';
  const host = randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    // What a browser leaves unanswered is told by its name, long before the test's own time is up.
    protocolTimeout: 60_000,
    headless: !options.window,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: [
      '--remote-allow-system-access',
      `--width=${options.width ?? 1280}`,
      `--height=${options.height ?? 900}`,
    ],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: host }),
      'extensions.webextOptionalPermissionPrompts': false,
      'network.proxy.type': 0,
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${onePort(options.hosts ?? [])}`,
      'ui.systemUsesDarkTheme': options.dark ? 1 : 0,
      'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
      ...(options.downloads ? downloadPrefs(options.downloads) : {}),
    },
  });
  const system = await enterSystem(browser);
  if (options.extension) await browser.installExtension(options.extension);

  const extensionId = () => {
    if (!id) throw new Error('this browser was opened without an extension');
    return host;
  };
  const newTab: DrivenBrowser['newTab'] = async (url, where) => {
    const page = await browser.newPage({ type: where?.window ? 'window' : 'tab' });
    const tab = makeTab(page, load);
    if (url) await tab.goto(url);
    return tab;
  };
  const popup = async (tab: Tab) => {
    await tab.bringToFront();
    return pressToolbarButton(system, id);
  };

  return {
    name: 'firefox',
    extensionId,
    newTab,
    opened: async (urlPart) => makeTab(await openedPage(browser, urlPart), load),
    urls: async () => (await browser.pages()).map((page) => page.url()),
    extensionPage: (path) => newTab(`moz-extension://${extensionId()}/${path}`),
    popup,
    // Prompts are off: each request in a click is granted.
    allow: async () => undefined,
    revoke: (pattern) => system(removeHostPermission, { id, pattern }),
    setOffline: (offline) => system(setOffline, offline),
    stopBackground: () => system(terminateBackground, id),
    reloadExtension: () => system(changeAddOn, { id, verb: 'reload' }),
    disableExtension: () => system(changeAddOn, { id, verb: 'disable' }),
    command: (_, keys) => system(pressInWindow, keys.split('+')),
    onClosed: (callback) => void browser.once('disconnected', callback),
    close: () => browser.close(),
  };
}

/** Goes to an address; for the extension's own pages Firefox never reports that they have loaded. */
async function load(page: Page, url: string): Promise<void> {
  if (!url.startsWith('moz-extension:')) {
    await page.goto(url).catch((error) => {
      // A busy Firefox now and then breaks off a load that nothing else replaces; a second one arrives.
      if (!/NS_BINDING_ABORTED/.test(String(error))) throw error;
      return page.goto(url);
    });
    return;
  }
  page.goto(url).catch(() => undefined);
  const hasLoaded = () => page.evaluate(`${arrived}(${JSON.stringify(url)})`);
  await until(hasLoaded, () => `${url} to load`);
}

const arrived = `((url) => location.href === url && document.readyState === 'complete')`;

/** Firefox can send port 443 to one other port only. */
function onePort(hosts: HostRoute[]): number {
  const ports = new Set(hosts.map(({ port }) => port));
  if (ports.size > 1) throw new Error('In Firefox all hosts share one port: use one server.');
  return [...ports][0] ?? 1;
}

async function addOnId(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const id: unknown = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`${folder}/manifest.json names no gecko id`);
  return id;
}

const downloadPrefs = (folder: string) => ({
  'browser.download.folderList': 2,
  'browser.download.dir': folder,
  'browser.download.useDownloadDir': true,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.download.alwaysOpenPanel': false,
});
