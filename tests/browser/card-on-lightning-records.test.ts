import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accounts, clients, contacts, lightningHost, nasty } from '../fixtures/lightning/data.ts';
import { browsersToTest } from './driver/browsers.ts';
import type { Tab } from './driver/driver.ts';
import { namesIn, watchNames } from './name-watch.ts';
import {
  account,
  go,
  hostsIn,
  loaded,
  type OnLightning,
  oneCard,
  oneCardOf,
  openOnLightning,
  PATIENT,
} from './on-lightning.ts';

const { northwind, harbour, brightline } = clients;
const find = (name: string) => accounts.find((one) => one.name === name) ?? northwind;
const [larkspur, calder, pennant] = [
  find('Larkspur Housing Trust'),
  find('Calder County'),
  find('Pennant Engineering'),
];
/** What the card says of a record while the page does not show its name. */
const NAMELESS = 'Salesforce account';
/** Names that are longer than the card shows are cut there. */
const headOf = (name: string) => name.replace(/\s+/g, ' ').trim().slice(0, 40);

describe.each(browsersToTest())('the records of Lightning in $name', (kind) => {
  let org: OnLightning;
  let tab: Tab;

  beforeAll(async () => {
    org = await openOnLightning(kind);
    tab = await org.open(`${account(northwind)}?delay=50`);
  });
  afterAll(() => org?.stop());

  const visit = async (record: { id: string }) => {
    await go(tab, account(record));
    await loaded(tab);
  };
  /** Waits until the card of a record that is not linked is headed by its name. */
  const isNamed = (name: string) => oneCard(tab, `header:has-text("${name}")`);

  test.each([
    ['reuse', 900],
    ['standard', 300],
  ] as const)(
    'waits for a name that comes late (%s, %s ms) and shows no other',
    async (mode, delay) => {
      await tab.goto(`https://${lightningHost}${account(northwind)}?demo=${mode}&delay=50`);
      await oneCardOf(tab, northwind.name);
      await tab.evaluate((ms) => window.__lightning.setDelay(ms), delay);
      const watch = watchNames(tab);
      await watch.hears(northwind.name);
      for (const record of [larkspur, calder]) {
        await visit(record);
        await isNamed(record.name);
        await watch.hears(record.name);
      }
      const said = await watch.stop();
      const names = [northwind.name, larkspur.name, calder.name];
      expect(namesIn(said, names)).toEqual(names);
      expect(namesIn(said, [...names, NAMELESS])).toContain(NAMELESS);
      await tab.evaluate(() => window.__lightning.setDelay(50));
    },
  );

  test('shows the new name after an edit, and no longer the old one', async () => {
    await visit(pennant);
    await isNamed(pennant.name);
    await tab.click('button:has-text("Edit")');
    await tab.fill('.modal-panel input', 'Pennant & Sons');
    await tab.click('.modal-panel button:has-text("Save")');
    const card = await isNamed('Pennant & Sons');
    expect(await card.text('header')).not.toContain(pennant.name);
  });

  /** Creates the client that the card offers, and takes it back. */
  const makeAndUndo = async (name: string) => {
    const card = await isNamed(headOf(name));
    expect((await card.text('header')).length).toBeLessThan(400);
    await card.click('button:has-text("Create")');
    const linked = await oneCardOf(tab, headOf(name));
    const overflow = () => document.documentElement.scrollWidth - innerWidth;
    expect(await linked.evaluate(overflow)).toBeLessThanOrEqual(0);
    await linked.click('button:has-text("Undo")');
    return oneCard(tab, 'button:has-text("Create")');
  };

  test.each(Object.entries(nasty))(
    'shows a nasty name as text, and takes it: %s',
    async (key, record) => {
      await visit(record);
      const card = await makeAndUndo(record.name);
      const isHurt = () => '__hurt' in window;
      expect([await tab.evaluate(isHurt), await card.evaluate(isHurt)]).toEqual([false, false]);
      // With another letter's case in its id it is another record, which only bears the same name.
      if (key === 'caseTwin')
        await expect.poll(() => card.text('main'), PATIENT).toContain('same name');
    },
  );

  test('cuts a name of 10,000 characters, and takes it', async () => {
    await visit(larkspur);
    const name = 'Überlang '.repeat(1200);
    const record = { id: larkspur.id, name };
    await tab.evaluate(({ id, name }) => window.__lightning.rename(id, name), record);
    await makeAndUndo(name);
  });

  describe('that are none', () => {
    test.each([
      `Account/${northwind.id.slice(0, 17)}4`,
      `Account/${northwind.id.slice(0, 14)}`,
      `Account/${northwind.id.slice(0, 16)}`,
      `Account/${northwind.id.toLowerCase()}`,
      'Report/00OHs00004AAAAA',
    ])('has no card at %s', async (path) => {
      await visit(harbour);
      await oneCardOf(tab, harbour.name);
      await go(tab, `/lightning/r/${path}/view`);
      await expect.poll(() => hostsIn(tab), PATIENT).toEqual([]);
    });

    test('has none in the setup, or on a page that names a record in its parameters', async () => {
      for (const path of [
        '/lightning/setup/ObjectManager/Account/Details/view',
        `/lightning/n/Time?c__recordId=${northwind.id}`,
      ]) {
        await visit(harbour);
        await oneCardOf(tab, harbour.name);
        await go(tab, path);
        await expect.poll(() => hostsIn(tab), PATIENT).toEqual([]);
      }
    });

    test.each([
      'fernhill.lightning.force.com.evil.test',
      'fernhill-lightning.force.com.test',
      'lightning.force.com',
    ])('is neither shown nor offered at %s, which only looks like Salesforce', async (host) => {
      const other = await org.browser.newTab(`https://${host}${account(northwind)}`);
      await loaded(other);
      const popup = await org.browser.popup(other);
      await popup.waitFor('section[aria-label="This site"]:has-text("not a CRM page")');
      await popup.close();
      expect(await hostsIn(other)).toEqual([]);
      await other.close();
      await tab.bringToFront();
    });
  });

  describe('in tabs and windows', () => {
    test('is, in the console, the one of the innermost tab on screen', async () => {
      const margaret = contacts.find(({ name }) => name === 'Margaret Oyelaran');
      const ws = encodeURIComponent(account(harbour));
      const inConsole = await org.open(`${account(northwind)}?demo=console&delay=50`);
      await oneCardOf(inConsole, northwind.name);
      await go(inConsole, account(harbour));
      await oneCardOf(inConsole, harbour.name);
      await go(inConsole, `/lightning/r/Contact/${margaret?.id}/view?ws=${ws}`);
      await oneCard(inConsole, 'header:has-text("Margaret Oyelaran")');
      await inConsole.click(`[role="tab"]:has-text("${northwind.name}")`);
      await oneCardOf(inConsole, northwind.name);
      await inConsole.click(`[role="tab"]:has-text("${harbour.name}")`);
      await oneCard(inConsole, 'header:has-text("Margaret Oyelaran")');
      await inConsole.close();
    });

    test('is each tab’s and each window’s own', async () => {
      await tab.bringToFront();
      await visit(northwind);
      const second = await org.open(account(harbour));
      const window = await org.open(account(brightline), { window: true });
      await oneCardOf(window, brightline.name);
      await second.bringToFront();
      await oneCardOf(second, harbour.name);
      await go(second, account(northwind));
      await go(tab, account(harbour));
      await tab.bringToFront();
      await oneCardOf(tab, harbour.name);
      await second.bringToFront();
      await oneCardOf(second, northwind.name);
      await oneCardOf(window, brightline.name);
      await window.close();
      await second.close();
      await tab.bringToFront();
    });

    test('is the next one although the background was stopped meanwhile', async () => {
      await visit(northwind);
      await oneCardOf(tab, northwind.name);
      await org.browser.stopBackground();
      await visit(harbour);
      await oneCardOf(tab, harbour.name);
    });
  });
});
