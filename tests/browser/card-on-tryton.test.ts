import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import records from '../fixtures/tryton/records.json' with { type: 'json' };
import {
  loginToTryton,
  openParty,
  openPartyList,
  showTab,
  untilNamed,
} from '../fixtures/tryton/screens.ts';
import { hasTryton, startTryton, type Tryton } from '../fixtures/tryton/tryton.ts';
import { browsersToTest, buildFor } from './driver/browsers.ts';
import type { DrivenBrowser, Surface, Tab } from './driver/driver.ts';
import { keepPicture } from './keep-picture.ts';

const { parties: names } = records;
const HOST = 'clientside-card';
const LOOKUP = '[role="combobox"]';

for (const kind of hasTryton() ? browsersToTest() : []) {
  describe(`a new user on a real Tryton in ${kind.name}`, () => {
    let tryton: Tryton;
    let browser: DrivenBrowser;
    let tab: Tab;
    const card = (): Promise<Surface> => tab.frame('card.html');
    const hosts = () => tab.evaluate((name) => document.querySelectorAll(name).length, HOST);
    const inCard = async (words: string) => (await card()).waitFor(`main:has-text("${words}")`);

    beforeAll(async () => {
      tryton = await startTryton();
      browser = await kind.open({ extension: buildFor(kind.name), width: 1400, height: 1000 });
      await browser.allow(kind.name === 'firefox' ? 'http://127.0.0.1/*' : `${tryton.origin}/*`);
      tab = await browser.newTab(
        `${tryton.origin}/#crm/model/party.party/${tryton.parties.northwind}`,
      );
      await loginToTryton(tab, tryton);
      await untilNamed(tab, names.northwind);
    }, 300_000);

    afterAll(async () => {
      await browser?.close();
      await tryton?.stop();
    });

    test('is offered cards for what looks like Tryton, and gets one without a reload', async () => {
      expect(await hosts()).toBe(0);
      const first = await browser.popup(tab);
      await first.waitFor('h2:has-text("This looks like Tryton")');
      await first.click('button:has-text("Show cards on this site")');
      await first.waitFor('[role="switch"]');
      await first.close();
      await inCard(`Create “${names.northwind}”`);
      expect(await hosts()).toBe(1);
      await keepPicture(tab, `tryton-unlinked-${kind.name}`);
    });

    test('gets the ready personas in one click of the popup', async () => {
      const popup = await browser.popup(tab);
      await popup.click('button:has-text("Load the payroll personas only")');
      await popup.waitGone('button:has-text("Load the payroll personas only")');
      await popup.type(LOOKUP, 'sally');
      await popup.waitFor('[role="option"]:has-text("Sally, single mother")');
      await popup.close();
    });

    test('creates the client from the page and takes it back, both in one click', async () => {
      const frame = await card();
      await frame.click('button:has-text("Create")');
      await frame.waitFor(`h1:has-text("${names.northwind}")`);
      await frame.click('button:has-text("Undo")');
      await inCard('Who is this client?');
      await (await card()).click('button:has-text("Not a client")');
      await (await card()).click('button:has-text("Undo")');
      await (await card()).click('button:has-text("Create")');
      await inCard('What are we doing for them?');
    });

    test('fills the card: an offering, two people with personas, a note', async () => {
      const frame = await card();
      await frame.click('button:has-text("Payroll")');
      await frame.waitFor('button:has-text("Add the first person")');
      await addPerson(await card(), 'Add the first person', 'Ana Kowalska', 'Payroll lead');
      await (await card()).waitFor('button:has-text("Ana Kowalska")');
      await addPerson(await card(), 'Add person', 'Bruno Łęcki', 'Hourly worker');
      await (await card()).waitFor('button:has-text("Bruno Łęcki")');
      await addNote(await card(), 'Pay was late twice after the last change.');
      await inCard('Pay was late twice after the last change.');
      const typed = await tab.evaluate(() =>
        document.body.innerHTML.includes('Pay was late twice'),
      );
      expect(typed).toBe(false);
      await keepPicture(tab, `tryton-filled-${kind.name}`);
    });

    test('shows each record its own card, never the name before, and none on a list', async () => {
      await openParty(tab, tryton.parties.lodzTools as number);
      await inCard(`Create “${names.lodzTools}”`);
      expect(await hosts()).toBe(1);
      await showTab(tab, 0);
      await inCard('Ana Kowalska');
      await showTab(tab, 1);
      await inCard(`Create “${names.lodzTools}”`);
      await openPartyList(tab);
      await tab.waitFor((name) => document.querySelectorAll(name).length === 0, HOST);
      await openParty(tab, tryton.parties.northwind as number);
      await inCard('Ana Kowalska');
      expect(await hosts()).toBe(1);
    });

    test('finds the client from the toolbar with the network off', async () => {
      await browser.setOffline(true);
      try {
        const popup = await browser.popup(tab);
        await popup.type(LOOKUP, 'leck');
        await popup.waitFor('[role="option"]:has-text("Bruno Łęcki")');
        await popup.close();
      } finally {
        await browser.setOffline(false);
      }
    });

    test('takes everything away with the permission', async () => {
      await browser.revoke(kind.name === 'firefox' ? 'http://127.0.0.1/*' : `${tryton.origin}/*`);
      await tab.waitFor((name) => document.querySelectorAll(name).length === 0, HOST);
    });
  });
}

async function addPerson(card: Surface, button: string, name: string, role: string): Promise<void> {
  await card.click(`button:has-text("${button}")`);
  await card.type('form input[dir="auto"]', name);
  const persona = await card.waitFor(
    (wanted) =>
      [...document.querySelectorAll('form select option')]
        .find((option) => option.textContent?.includes(wanted))
        ?.getAttribute('value'),
    role,
  );
  await card.fill('form select', String(persona));
  await card.click('form button:has-text("Add person")');
  await card.waitGone('form');
}

async function addNote(card: Surface, text: string): Promise<void> {
  await card.click('button:has-text("Add a note")');
  await card.type('form textarea', text);
  await card.click('form button:has-text("Add note")');
  await card.waitGone('form');
}
