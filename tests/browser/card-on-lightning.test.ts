import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { classicHost, clients, lightningHost, recordAddress } from '../fixtures/lightning/data.ts';
import { browsersToTest } from './driver/browsers.ts';
import type { Tab } from './driver/driver.ts';
import { namesIn, watchNames } from './name-watch.ts';
import {
  account,
  go,
  hostsIn,
  loaded,
  type OnLightning,
  oneCardOf,
  openOnLightning,
  PATIENT,
} from './on-lightning.ts';
import { registeredScripts, showCards } from './product.ts';

const { northwind, harbour, brightline } = clients;
const NAMES = [northwind.name, harbour.name, brightline.name];
const LIST = '/lightning/o/Account/list?filterName=Recent';

describe.each(browsersToTest())('the card on Lightning in $name', (kind) => {
  let org: OnLightning;
  let tab: Tab;

  beforeAll(async () => {
    org = await openOnLightning(kind, { cards: false });
    tab = await org.open(recordAddress(northwind));
  });
  afterAll(() => org?.stop());

  /** Waits until the one card in the page is about a client. */
  const shows = (name: string, place?: 'dock') => oneCardOf(tab, name, place);

  test('leaves the page alone until it may show cards there', async () => {
    expect(await hostsIn(tab)).toEqual([]);
    expect(await tab.frames('card.html')).toEqual([]);
    expect(await registeredScripts(org.browser)).toEqual([]);
  });

  test('appears without a reload when the popup is told to show cards', async () => {
    await tab.evaluate(() => Object.assign(window, { __isSamePage: true }));
    await showCards(org.browser, tab);
    await shows('Northwind Foods');
    expect(await tab.evaluate(() => '__isSamePage' in window)).toBe(true);
    expect((await hostsIn(tab))[0]?.after).toBe('flexipage-component2');
    expect(await registeredScripts(org.browser)).toEqual([`https://${lightningHost}/*`]);
  });

  test('says who the client is: people, who is missing, the journey, promises and ages', async () => {
    const text = await (await shows('Northwind Foods')).text('main');
    for (const part of [
      'Payroll roll-out, 1,200 hourly workers',
      '8 of 11',
      'Distorted by 50',
      'Members will be left with the fees',
      'overdue',
      'Newest fact',
    ])
      expect(text).toContain(part);
    for (const person of ['Denise Harmon', 'Walter Jansen', 'Gloria Mensah'])
      expect(text).toContain(person);
  });

  test('lives in what the background has drawn', async () => {
    const card = await shows('Northwind Foods');
    // What React draws by itself has no such marks between its texts.
    expect(await card.evaluate(() => document.getElementById('root')?.innerHTML)).toContain(
      '<!-- -->',
    );
    const person = (state = '') => `button${state}:has-text("Walter Jansen")`;
    const isOpen = () => card.count(person('[aria-expanded="true"]'));
    expect(await isOpen()).toBe(0);
    await card.click(person());
    await expect.poll(isOpen, PATIENT).toBe(1);
    await card.click(person());
    await expect.poll(isOpen, PATIENT).toBe(0);
  });

  test('follows the page from record to record and never goes back to a name before', async () => {
    await tab.evaluate(() => window.__lightning.setDelay(1500));
    const watch = watchNames(tab);
    for (const record of [harbour, northwind, harbour, brightline]) {
      await go(tab, account(record));
      await pause(80);
    }
    await loaded(tab);
    const pageIsThere = await tab.evaluate(() => Date.now());
    await shows('Brightline Logistics');
    await pause(300);
    const said = await watch.stop();
    const names = namesIn(said, NAMES);
    expect(names.at(-1)).toBe('Brightline Logistics');
    // Records that were left before the card could show them may be passed over, but none comes twice.
    const visited = [northwind, harbour, northwind, harbour, brightline].map(({ name }) => name);
    expect(isInOrder(names, visited)).toBe(true);
    // What stands in the card when the page has the new record, and all that comes after.
    const standing = said.findLast(({ at }) => at < pageIsThere);
    const late = said.filter((one) => one === standing || one.at >= pageIsThere);
    expect(namesIn(late, NAMES)).toEqual(['Brightline Logistics']);
    await tab.evaluate(() => window.__lightning.setDelay(350));
  });

  test('is one card while several visited records stay in the page, and follows back', async () => {
    expect(await tab.evaluate(() => document.querySelectorAll('.lafPageHost').length)).toBe(3);
    expect(await hostsIn(tab)).toHaveLength(1);
    for (const { name } of [harbour, northwind]) {
      await tab.back();
      await shows(name);
    }
  });

  test('follows on although the background has ended meanwhile', async () => {
    await org.browser.stopBackground();
    for (const record of [brightline, harbour, northwind]) {
      await go(tab, account(record));
      await shows(record.name);
    }
  });

  test('is gone on a list page and there again after it', async () => {
    await go(tab, LIST);
    await expect.poll(() => hostsIn(tab), PATIENT).toEqual([]);
    expect(await tab.frames('card.html')).toEqual([]);
    await tab.back();
    await shows('Northwind Foods');
  });

  test('finds the room that it needed before, so that the page does not jump', async () => {
    const needs = async () => {
      const card = await shows('Northwind Foods');
      return card.evaluate(() => document.getElementById('root')?.clientHeight ?? 0);
    };
    const room = async () => (await hostsIn(tab))[0]?.box.height ?? 0;
    // The page hears what the card needs a moment after it is drawn.
    const isRight = async () => Math.abs((await room()) - (await needs())) < 2;
    await expect.poll(isRight, PATIENT).toBe(true);
    const needed = await room();
    expect(needed).toBeGreaterThan(300);
    await go(tab, LIST);
    await expect.poll(() => hostsIn(tab), PATIENT).toEqual([]);
    await tab.evaluate(watchRoom);
    await tab.back();
    await shows('Northwind Foods');
    await expect.poll(() => tab.evaluate(() => window.rooms?.length), PATIENT).toBeGreaterThan(0);
    const rooms = await tab.evaluate(() => window.rooms ?? []);
    expect(Math.abs((rooms[0] ?? 0) - needed)).toBeLessThan(2);
  });

  test('stays for the forms over the record', async () => {
    for (const button of ['Edit', 'Log a Call']) {
      const card = await shows('Northwind Foods');
      await card.evaluate(() => Object.assign(window, { __isSameCard: true }));
      await tab.click(`button:has-text("${button}")`);
      await tab.waitFor('.modal-panel');
      expect(await tab.url()).toMatch(/edit\?|action\/quick/);
      await pause(700);
      expect(await card.evaluate(() => '__isSameCard' in window)).toBe(true);
      expect(await card.text('h1')).toBe('Northwind Foods');
      expect(await hostsIn(tab)).toMatchObject([{ stands: 'inline' }]);
      await tab.press('Escape');
      await tab.waitGone('.modal-panel');
    }
  });

  test('stays on a related list of the record, which has no header, as a dock', async () => {
    await go(tab, `/lightning/r/Account/${northwind.id}/related/Contacts/view`);
    await tab.waitFor('a:has-text("Walter Jansen")');
    await shows('Northwind Foods', 'dock');
    await tab.back();
    await shows('Northwind Foods');
  });

  test('knows a record by all its addresses', async () => {
    await go(tab, `/lightning/r/${harbour.id}/view`);
    await shows('Harbour Clinics');
    await go(tab, `/lightning/r/Account/${brightline.id.slice(0, 15)}/view`);
    await shows('Brightline Logistics');
    await tab.goto(`https://${lightningHost}/one/one.app?demo=oneapp#/sObject/${harbour.id}/view`);
    await shows('Harbour Clinics');
    await tab.evaluate((id) => {
      location.hash = `#/sObject/${id}/view`;
    }, northwind.id);
    await shows('Northwind Foods');
    await tab.goto(`https://${lightningHost}/lightning/page/home?demo=`);
  });

  test('is the same client in Classic, once it may show cards there', async () => {
    await tab.goto(`https://${classicHost}/${northwind.id.slice(0, 15)}`);
    expect(await hostsIn(tab)).toEqual([]);
    await showCards(org.browser, tab);
    await shows('Northwind Foods');
    expect((await hostsIn(tab))[0]?.after).toBe('div');
    await tab.goto(`https://${classicHost}/001/o`);
    expect(await hostsIn(tab)).toEqual([]);
  });

  test('goes, and leaves nothing, when the permission is taken back', async () => {
    await tab.goto(recordAddress(northwind));
    await shows('Northwind Foods');
    await org.browser.revoke(`https://${lightningHost}/*`);
    await tab.bringToFront();
    await expect.poll(() => hostsIn(tab), PATIENT).toEqual([]);
    expect(await tab.frames('card.html')).toEqual([]);
    expect(await registeredScripts(org.browser)).toEqual([`https://${classicHost}/*`]);
    await tab.reload();
    await loaded(tab);
    await pause(500);
    expect(await hostsIn(tab)).toEqual([]);
    await org.browser.revoke(`https://${classicHost}/*`);
    await expect.poll(() => registeredScripts(org.browser), PATIENT).toEqual([]);
  });
});

/** Whether all items come in `whole` in their order; some of it may be missing. */
function isInOrder(items: readonly string[], whole: readonly string[]): boolean {
  let from = 0;
  return items.every((item) => {
    from = whole.indexOf(item, from) + 1;
    return from > 0;
  });
}

declare global {
  interface Window {
    rooms?: number[];
  }
}

/** Runs in the page: notes, frame by frame, how much room a card in the page's flow has. */
function watchRoom(): void {
  const rooms: number[] = [];
  window.rooms = rooms;
  const look = () => {
    const host = document.evaluate('//clientside-card', document, null, 9).singleNodeValue;
    if (host instanceof HTMLElement) {
      const { position, visibility } = getComputedStyle(host);
      if (position !== 'fixed' && visibility === 'visible')
        rooms.push(host.getBoundingClientRect().height);
    }
    requestAnimationFrame(look);
  };
  look();
}
