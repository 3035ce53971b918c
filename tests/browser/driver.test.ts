import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsersToTest } from './driver/browsers.ts';
import type { DrivenBrowser, Tab } from './driver/driver.ts';
import { writeTinyExtension } from './driver/tiny-extension.ts';
import { until } from './driver/until.ts';

const SITE = 'https://acme.lightning.force.com';
const PAGE = `<!doctype html><meta charset="utf-8"><title>Account</title>
  <h1>Acme</h1><button onclick="document.title = 'clicked'">Rename</button>
  <button onclick="document.title = 'late'" style="visibility: hidden" id="late">Later</button>
  <button onclick="document.title = 'caught'" id="shy">Shy</button>
  <input id="name" value="Acme"><select><option>one<option>two</select>
  <input type="file" hidden><a href="data:text/plain,hello" download="hello.txt">Download</a>
  <div id="open"></div><script>
    const told = document.documentElement.dataset;
    told.keys = '';
    addEventListener('keydown', (event) => { told.keys += event.key; }, true);
    const shy = document.querySelector('#shy');
    const flee = () => { shy.style.marginTop = '300px'; };
    shy.addEventListener('pointermove', flee, { once: true });
    document.querySelector('#open').attachShadow({ mode: 'open' }).innerHTML = '<i>in shadow</i>';
    told.scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  </script>`;

let server: Server;
let port: number;

beforeAll(async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'fixture' }]);
  server = createServer({ key, cert }, (_, response) => {
    response.setHeader('content-type', 'text/html').end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => server.close());

for (const kind of browsersToTest()) {
  describe(`the driver in ${kind.name}`, () => {
    let browser: DrivenBrowser;
    let tab: Tab;
    let extension: string;
    let downloads: string;

    beforeAll(async () => {
      extension = await writeTinyExtension(kind.name);
      downloads = await mkdtemp(join(tmpdir(), 'downloads-'));
      const hosts = [{ pattern: '*.lightning.force.com', port }];
      browser = await kind.open({ extension, hosts, dark: true, downloads });
      tab = await browser.newTab(`${SITE}/one`);
    });

    afterAll(async () => {
      await browser?.close();
      await rm(extension, { recursive: true });
      await rm(downloads, { recursive: true });
    });

    test('reads and moves a page as a person does', async () => {
      expect(await tab.url()).toBe(`${SITE}/one`);
      expect(await tab.text('h1')).toBe('Acme');
      expect(await tab.text('i')).toBe('in shadow');
      await tab.click('button:has-text("Rename")');
      expect(await tab.evaluate(() => document.title)).toBe('clicked');
      await tab.type('#name', ' Ltd');
      await tab.fill('select', 'two');
      const values = () =>
        [...document.querySelectorAll('input, select')].map((e) => 'value' in e && e.value);
      expect(await tab.evaluate(values)).toEqual(['Acme Ltd', 'two', '']);
      await tab.fill('#name', '');
      expect(await tab.evaluate(values)).toEqual(['', 'two', '']);
      expect(await tab.evaluate((n) => n * 2, 21)).toBe(42);
      expect(await tab.evaluate(() => document.documentElement.dataset.scheme)).toBe('dark');
    });

    test('waits for what is not there yet, and says what never came', async () => {
      expect(await tab.count('#late')).toBe(0);
      await tab.evaluate(() => {
        const later = document.querySelector<HTMLElement>('#late');
        setTimeout(() => later?.style.removeProperty('visibility'), 300);
      });
      await tab.click('#late');
      expect(await tab.waitFor(() => document.title)).toBe('late');
      const never = until(
        () => tab.count('#never'),
        () => '#never',
        100,
      );
      await expect(never).rejects.toThrow('#never, not within 100 ms');
    });

    test('clicks again on what moves away under the pointer', async () => {
      await tab.click('#shy');
      expect(await tab.waitFor(() => document.title)).toBe('caught');
    });

    test('navigates, goes back, reloads and takes a picture', async () => {
      await tab.goto(`${SITE}/two#part`);
      await tab.goto(`${SITE}/two#other`);
      await tab.back();
      expect(await tab.url()).toBe(`${SITE}/two#part`);
      await tab.reload();
      await tab.screenshot(join(downloads, 'page.png'));
      expect((await readFile(join(downloads, 'page.png'))).subarray(1, 4).toString()).toBe('PNG');
    });

    test('dismisses what the page asks and agrees to leave it', async () => {
      await tab.evaluate(() => {
        addEventListener('beforeunload', (event) => event.preventDefault());
        alert('hello');
      });
      await tab.click('button:has-text("Rename")');
      await tab.reload();
      expect(tab.dialogs()).toEqual(['hello']);
      expect(await tab.evaluate(() => document.title)).toBe('Account');
    });

    test('uploads and downloads files', async () => {
      await writeFile(join(downloads, 'up.json'), '{}');
      await tab.upload('input[type=file]', join(downloads, 'up.json'));
      const chosen = () =>
        document.querySelector<HTMLInputElement>('[type=file]')?.files?.[0]?.name;
      expect(await tab.evaluate(chosen)).toBe('up.json');
      await tab.click('a');
      const taken = () => readFile(join(downloads, 'hello.txt'), 'utf8').catch(() => 'not yet');
      await until(
        async () => (await taken()) === 'hello',
        () => 'the download',
      );
    });

    test('presses the toolbar button: the popup knows its tab, takes keys and asks', async () => {
      await browser.allow(`${SITE}/*`);
      const popup = await browser.popup(tab);
      await popup.waitFor('h1:has-text("two#part")');
      await popup.type('#search', 'Łódź ab');
      await popup.press('Control+Enter');
      expect(await popup.text('#typed')).toMatch(/a b (Control\+Control )?Control\+Enter/);
      const typed = () => document.querySelector<HTMLInputElement>('#search')?.value;
      expect(await popup.evaluate(typed)).toBe('Łódź ab');
      await popup.screenshot(join(downloads, 'popup.png'));
      expect((await readFile(join(downloads, 'popup.png'))).subarray(1, 4).toString()).toBe('PNG');
      await popup.click('button:has-text("Show cards")');
      await popup.waitFor('#said:has-text("true")');
      await popup.close();
    });

    test('reaches the frame in the closed shadow root, whose keys the page does not see', async () => {
      const card = await tab.frame('/card.html');
      await card.type('#note', 'secret');
      await card.click('button:has-text("Ask")');
      expect(await card.waitFor(() => document.querySelector('#answer')?.textContent)).toContain(
        SITE,
      );
      expect(
        await card.evaluate(() => document.querySelector<HTMLInputElement>('#note')?.value),
      ).toBe('secret');
      expect(await card.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
        true,
      );
      expect(await tab.evaluate(() => document.documentElement.dataset.keys)).toBe('');
      expect(await tab.frames('/card.html')).toHaveLength(1);
    });

    test('stops the background, which starts again when asked', async () => {
      const card = await tab.frame('/card.html');
      const startedAt = async () => {
        await card.evaluate(() => document.querySelector('#answer')?.replaceChildren());
        await card.click('button');
        const answer = await card.waitFor(() => document.querySelector('#answer')?.textContent);
        return JSON.parse(answer ?? '').startedAt as number;
      };
      const before = await startedAt();
      expect(await startedAt()).toBe(before);
      await browser.stopBackground();
      expect(await startedAt()).toBeGreaterThan(before);
    });

    test('cuts pages and background off from the network and joins them again', async () => {
      const page = await browser.extensionPage('popup.html');
      const reach = async () => [
        await page.evaluate(
          (url) =>
            fetch(url, { cache: 'no-store' }).then(
              () => 'reached',
              () => 'refused',
            ),
          `${SITE}/`,
        ),
        await page.evaluate(async (url) => {
          const { chrome } = globalThis as unknown as { chrome: Messenger };
          return chrome.runtime.sendMessage({ fetch: url });
        }, `${SITE}/`),
        await tab.evaluate(() =>
          fetch('/', { cache: 'no-store' }).then(
            () => 'reached',
            () => 'refused',
          ),
        ),
        await page.evaluate(() => navigator.onLine),
      ];
      expect(await reach()).toEqual(['reached', 'reached', 'reached', true]);
      await browser.setOffline(true);
      expect(await reach()).toEqual(['refused', 'refused', 'refused', false]);
      await browser.stopBackground();
      expect(await reach()).toEqual(['refused', 'refused', 'refused', false]);
      await browser.setOffline(false);
      expect(await reach()).toEqual(['reached', 'reached', 'reached', true]);
      await page.close();
    });

    test('takes a permission back', async () => {
      const page = await browser.extensionPage('popup.html');
      const holds = (origins: string[]) => {
        const { chrome } = globalThis as unknown as { chrome: Permissions };
        return chrome.permissions.contains({ origins });
      };
      expect(await page.evaluate(holds, [`${SITE}/*`])).toBe(true);
      await browser.revoke(`${SITE}/*`);
      expect(await page.evaluate(holds, [`${SITE}/*`])).toBe(false);
      await page.close();
    });

    test('opens a second window', async () => {
      const other = await browser.newTab(`${SITE}/three`, { window: true });
      expect(await other.url()).toBe(`${SITE}/three`);
      await other.close();
    });
  });
}

type Messenger = { runtime: { sendMessage(message: object): Promise<unknown> } };
type Permissions = { permissions: { contains(what: object): Promise<boolean> } };
