import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startLedgerline } from '../fixtures/ledgerline/server.ts';
import { browsersToTest } from './driver/browsers.ts';
import type { DrivenBrowser, Surface, Tab } from './driver/driver.ts';
import { until } from './driver/until.ts';
import { keepPicture } from './keep-picture.ts';
import { cardWith, openProduct } from './product.ts';

const HOST = 'clientside-card';
const FIRST = 'Hartmann & Söhne GmbH';

describe.each(browsersToTest())('a site that nobody has a file for in $name', (kind) => {
  let ledgerline: Awaited<ReturnType<typeof startLedgerline>>;
  let browser: DrivenBrowser;
  let tab: Tab;
  let origin = '';
  const pattern = () => (kind.name === 'firefox' ? 'http://127.0.0.1/*' : `${origin}/*`);
  const hosts = () => tab.evaluate((name) => document.querySelectorAll(name).length, HOST);
  /** The card, once it stands still: the dock grows upwards while its frame fills. */
  const card = async (selector: string): Promise<Surface> => {
    const found = await cardWith(tab, selector);
    await standingStill(tab);
    return found;
  };
  const noCard = () => tab.waitFor((name) => document.querySelectorAll(name).length === 0, HOST);
  /** Follows a link of the application, by its own router. */
  const follow = (path: string) => tab.click(`a[href="${path}"]`);
  const nameOf = (id: number) =>
    fetch(`${origin}/api/customers/${id}`).then(async (answer) => {
      const { name } = (await answer.json()) as { name: string };
      return name;
    });
  const press = async (button: string) => {
    const popup = await browser.popup(tab);
    await popup.click(`button:has-text("${button}")`);
    await popup.close().catch(() => undefined);
    await tab.bringToFront();
  };

  beforeAll(async () => {
    ledgerline = await startLedgerline();
    origin = `http://127.0.0.1:${ledgerline.port}`;
    browser = await openProduct(kind, {});
    await browser.allow(pattern());
    tab = await browser.newTab(`${origin}/customers/318`);
    await tab.waitFor('h1');
  });
  afterAll(async () => {
    await browser?.close();
    await ledgerline?.stop();
  });

  test('is taught by a click in the popup and by pointing, and does nothing in the page meanwhile', async () => {
    expect(await hosts()).toBe(0);
    await press('This page is a client record');
    const lesson = await card('h1:has-text("Teach Clientside this site")');
    await lesson.waitFor('button[aria-pressed="true"]:has-text("318")');
    await lesson.waitFor('p:has-text("/customers/… is a client, and so is every page below it")');
    await standingStill(tab);
    await lesson.click('button:has-text("Point at the name")');
    await tab.waitFor(() => document.querySelector('clientside-pointing') !== null);
    // A link under the pointer is shown, not followed.
    await tab.click('nav a[href="/jobs"]');
    await lesson.waitFor('p:has-text("Jobs")');
    expect(await tab.evaluate(() => location.pathname)).toBe('/customers/318');
    await standingStill(tab);
    await lesson.click('button:has-text("Point at the name")');
    await tab.waitFor(() => document.querySelector('clientside-pointing') !== null);
    await tab.click('h1');
    await lesson.waitFor(`p:has-text("${FIRST}")`);
    await standingStill(tab);
    await lesson.click('button:has-text("Point at the place")');
    await tab.waitFor(() => document.querySelector('clientside-pointing') !== null);
    await tab.click('[role="tablist"], .tabs, nav[aria-label="Record"]');
    await lesson.waitFor('p:has-text("Below")');
    await keepPicture(tab, `taught-lesson-${kind.name}`);
  });

  test('is tried on other pages before it is kept', async () => {
    await (await card('h1')).click('button:has-text("Try it")');
    await card('p:has-text("with the id 318")');
    // Each is looked for anew: the card moves to its place, and Firefox then loads its frame again.
    await card(`p:has-text("${FIRST}")`);
    await keepPicture(tab, `taught-trial-${kind.name}`);
    await follow('/customers');
    await card('p:has-text("This page is no client")');
    await follow('/customers/402');
    await card('p:has-text("with the id 402")');
    await card(`p:has-text("${await nameOf(402)}")`);
    await (await card('h1')).click('button:has-text("Keep it")');
    await card('button:has-text("Create")');
  });

  test('has cards from then on: by links, tabs, back and reload, and none on lists', async () => {
    await (await card('button:has-text("Create")')).click('button:has-text("Create")');
    await card(`h1:has-text("${await nameOf(402)}")`);
    await follow('/customers/402/jobs');
    await card(`h1:has-text("${await nameOf(402)}")`);
    await follow('/customers');
    await noCard();
    await follow('/customers/318');
    const other = await card(`header:has-text("${FIRST}")`);
    expect(await other.text('header')).not.toContain(await nameOf(402));
    expect(await hosts()).toBe(1);
    await tab.back();
    await noCard();
    await tab.back();
    await card(`h1:has-text("${await nameOf(402)}")`);
    await tab.reload();
    await card(`h1:has-text("${await nameOf(402)}")`);
    await keepPicture(tab, `taught-card-${kind.name}`);
    for (const path of ['/customers/new', '/jobs/J-2041', '/settings', '/']) {
      await tab.goto(`${origin}${path}`);
      await tab.waitFor('h1, h2, main');
      expect(await hosts()).toBe(0);
    }
  });

  test('learns a second sort of record, in the hash, from two examples', async () => {
    await tab.goto(`${origin}/classic#/customer?id=318`);
    await tab.waitFor('body:has-text("Hartmann")');
    await press('This page is a record too');
    await card('button[aria-pressed="true"]:has-text("318")');
    await tab.evaluate(() => {
      location.hash = '#/customer?id=402';
    });
    const lesson = await card('button:has-text("This is a client too")');
    await lesson.click('button:has-text("This is a client too")');
    await lesson.waitFor('p:has-text("In the second example it is 402")');
    await lesson.click('button:has-text("Try it")');
    await card('p:has-text("with the id 402")');
    // Until its name is there, a line stands above the buttons that then goes: they would move away under a click.
    await card(`p:has-text("${await nameOf(402)}")`);
    await (await card('h1')).click('button:has-text("Keep it")');
    await card('button:has-text("Create")');
    await tab.goto(`${origin}/customers/402`);
    await card(`h1:has-text("${await nameOf(402)}")`);
  });

  test('travels in the exchange file and does nothing where it was not accepted', async () => {
    await browser.revoke(pattern());
    const sites = await browser.extensionPage('workspace.html#/sites');
    await sites.waitFor('li:has-text("Ledgerline")');
    await sites.click('button:has-text("Forget Ledgerline")');
    await sites.waitFor('h2:has-text("not in use here")');
    await sites.waitFor('bdi:has-text("/customers/… is a client")');
    await keepPicture(sites, `taught-sites-${kind.name}`);
    await tab.bringToFront();
    await noCard();
    await browser.allow(pattern());
    await sites.bringToFront();
    await sites.click('button:has-text("Accept Ledgerline")');
    await sites.waitGone('h2:has-text("not in use here")');
    await sites.close();
    await tab.bringToFront();
    await until(
      async () => (await hosts()) === 1,
      () => 'the card where the site was accepted again',
    );
    await card(`h1:has-text("${await nameOf(402)}")`);
  });

  test('says once that a name is not where it was, and is pointed at again by one click', async () => {
    await tab.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'h1 { display: none }';
      document.head.append(style);
    });
    await follow('/customers');
    await noCard();
    await follow('/customers/318');
    const missed = await card('p:has-text("The name is not where it was on this page")');
    await keepPicture(tab, `taught-missed-${kind.name}`);
    await standingStill(tab);
    await missed.click('button:has-text("Point at it again")');
    await tab.waitFor(() => document.querySelector('clientside-pointing') !== null);
    const lesson = await card('h1:has-text("Teach Clientside this site")');
    await lesson.waitFor('p:has-text("/customers/… is a client, and so is every page below it")');
    await lesson.waitFor('p:has-text("what was pointed at before")');
    await tab.press('Escape');
    await tab.waitFor(() => document.querySelector('clientside-pointing') === null);
    await standingStill(tab);
    await lesson.click('button[aria-label="Stop, and forget what was shown"]');
    await card('button:has-text("Create")');
    await follow('/customers');
    await noCard();
    await follow('/customers/402');
    await card(`h1:has-text("${await nameOf(402)}")`);
    await new Promise((resolve) => setTimeout(resolve, 7000));
    const other = await card(`h1:has-text("${await nameOf(402)}")`);
    expect(await other.text('body')).not.toContain('is not where it was');
  });
});

/** Waits until the card’s box has been the same for more than half a second: Firefox sends a click to where a growing frame was. */
async function standingStill(tab: Tab): Promise<void> {
  let last = '';
  let same = 0;
  await until(
    async () => {
      const box = await tab.evaluate((name) => {
        const host = document.querySelector(name);
        return JSON.stringify(host?.getBoundingClientRect() ?? null);
      }, HOST);
      same = box === last ? same + 1 : 0;
      last = box;
      return same >= 15;
    },
    () => 'the card to stand still',
  );
}
