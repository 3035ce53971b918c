import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../../tests/browser/driver/find-browser.ts';

/** A Chromium with a fresh profile, and at most one extension in it. */
export type Rig = {
  browser: Browser;
  /** Of the extension; empty without one. */
  id: string;
  /** A new tab at an empty page. */
  newPage(): Promise<Page>;
  /** A new tab of the extension that runs none of its code: its manifest. */
  quietPage(): Promise<Page>;
  close(): Promise<void>;
};

const HOSTS = ['*.lightning.force.com', '*.my.salesforce.com'];

/** Starts Chromium with an unpacked extension; Salesforce's host names lead to a port of this machine. */
export async function openRig(port: number, extension?: string): Promise<Rig> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium: install it, or npx playwright install chromium.');
  const userDataDir = await mkdtemp(join(tmpdir(), 'clientside-profile-'));
  const rules = [...HOSTS.map((host) => `MAP ${host} 127.0.0.1:${port}`), 'MAP * ~NOTFOUND'];
  const browser = await puppeteer.launch({
    executablePath,
    userDataDir,
    headless: false,
    pipe: true,
    defaultViewport: null,
    enableExtensions: true,
    protocolTimeout: 600_000,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${rules.join(', ')}, EXCLUDE 127.0.0.1`,
      '--window-size=1280,900',
      '--no-proxy-server',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const id = extension ? await browser.installExtension(extension) : '';
  const newPage = () => browser.newPage();
  return {
    browser,
    id,
    newPage,
    quietPage: async () => {
      const page = await newPage();
      await page.goto(`chrome-extension://${id}/manifest.json`);
      return page;
    },
    close: async () => {
      await browser.close();
      await rm(userDataDir, { recursive: true, force: true });
    },
  };
}

/** Stops the extension's worker, as the browser does when it idles. */
export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.length > 0 && versions.every((one) => one.runningStatus === 'stopped'))
        resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}
