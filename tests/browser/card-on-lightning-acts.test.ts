import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  accounts,
  clients,
  contacts,
  opportunities,
  projects,
} from '../fixtures/lightning/data.ts';
import { browsersToTest } from './driver/browsers.ts';
import type { Surface, Tab } from './driver/driver.ts';
import {
  account,
  go,
  loaded,
  type OnLightning,
  oneCard,
  oneCardOf,
  openOnLightning,
  PATIENT,
} from './on-lightning.ts';

const { northwind, harbour } = clients;
const calder = accounts.find(({ name }) => name === 'Calder County') ?? northwind;
const [denise] = contacts;
const [opportunity] = opportunities;
const UNDO = '[role="status"] button:has-text("Undo")';
const UNFINISHED = 'ul[aria-label="Unfinished"]';
const JOURNEY = 'section:has-text("End to end")';

describe.each(browsersToTest())('what is done in the card on Lightning in $name', (kind) => {
  let org: OnLightning;
  let tab: Tab;

  beforeAll(async () => {
    org = await openOnLightning(kind);
    tab = await org.open(`${account(calder)}?delay=50`);
  });
  afterAll(() => org?.stop());

  const visit = async (path: string) => {
    await go(tab, path);
    await loaded(tab);
  };
  const undo = async (card: Surface) => {
    await card.click(UNDO);
    await card.waitGone(UNDO);
  };

  describe('to the record of the page', () => {
    const unlinked = () => oneCard(tab, `header:has-text("${calder.name}")`);

    test('creates one client, however often it is clicked, and undoes it', async () => {
      const card = await unlinked();
      await card.waitFor('button:has-text("Create")');
      await card.evaluate(() => {
        const buttons = [...document.querySelectorAll('button')];
        const create = buttons.find(({ innerText }) => innerText.includes('Create'));
        for (let time = 0; time < 10; time += 1) create?.click();
      });
      await oneCardOf(tab, calder.name);
      const list = await org.browser.extensionPage('workspace.html#/clients');
      await list.waitFor(`a:has-text("${calder.name}")`);
      expect(await list.count(`a:has-text("${calder.name}")`)).toBe(1);
      await list.close();
      await tab.bringToFront();
      await undo(card);
      await oneCard(tab, 'button:has-text("Create")');
    });

    test('says that it is not a client, and takes it back', async () => {
      const card = await unlinked();
      await card.click('button:has-text("Not a client")');
      await card.waitFor('p[role="status"]:has-text("Not a client")');
      await card.click('button:has-text("Undo")');
      await card.waitFor('button:has-text("Create")');
    });

    test('links a client that is found by the beginning of its name, and unlinks it', async () => {
      const card = await unlinked();
      await card.type('input[type="search"]', 'harb');
      await card.click(`li button:has-text("${harbour.name}")`);
      await oneCardOf(tab, harbour.name);
      await undo(card);
      await card.waitFor('button:has-text("Create")');
      expect(await card.text('header')).toContain(calder.name);
    });

    test('links a contact, whose person then stands first and open', async () => {
      await visit(`/lightning/r/Contact/${denise?.id}/view`);
      const card = await oneCard(tab, 'header:has-text("Denise Harmon")');
      await card.click('li button:has-text("Denise Harmon")');
      await oneCardOf(tab, northwind.name);
      await card.waitFor('li:first-child button[aria-expanded="true"]:has-text("Denise Harmon")');
    });

    test('links a project to its engagement, and an opportunity to its client', async () => {
      await visit(`/lightning/r/pse__Proj__c/${projects[1]?.id}/view`);
      let card = await oneCard(tab, 'header:has-text("three clinics")');
      await card.click('li button:has-text("three clinics")');
      card = await oneCardOf(tab, harbour.name);
      await card.waitFor('header:has-text("three clinics")');
      await visit(`/lightning/r/Opportunity/${opportunity?.id}/view`);
      card = await oneCard(tab, `header:has-text("${opportunity?.name}")`);
      await card.click(`li button:has-text("${northwind.name}")`);
      await oneCardOf(tab, northwind.name);
    });
  });

  describe('to the client', () => {
    let card: Surface;
    beforeAll(async () => {
      await visit(account(northwind));
      card = await oneCardOf(tab, northwind.name);
    });
    const people = () => card.text('h2:has-text("People")');

    test('adds a person with the persona played, and undoes it', async () => {
      expect(await people()).toContain('9');
      await card.click('button:has-text("Add person")');
      await card.type('form input', 'Petra Kovač');
      const sponsor = await card.waitFor(() => {
        const options = [...document.querySelectorAll<HTMLOptionElement>('form option')];
        return options.find(({ label }) => label.startsWith('Executive sponsor'))?.value;
      });
      await card.fill('form select', `${sponsor}`);
      await card.click('form button:has-text("Add person")');
      const added = 'li:has-text("Petra Kovač")';
      await card.waitFor(added);
      expect(await people()).toContain('10');
      expect(await card.text(added)).toMatch(/plays\s/);
      await undo(card);
      await card.waitGone(added);
      expect(await people()).toContain('9');
    });

    test('changes a person, says that a fact is still true, and takes both back', async () => {
      await card.click('button:has-text("Gloria Mensah")');
      await card.click('button[aria-label^="Still true"]');
      await card.waitFor('[role="status"]:has-text("Still true today")');
      await undo(card);
      await card.click('li button:has-text("Edit")');
      await card.fill('form input:not([required])', 'Head of payroll');
      await card.click('form button:has-text("Save")');
      await card.waitFor('dd:has-text("Head of payroll")');
      await undo(card);
      await card.waitGone('dd:has-text("Head of payroll")');
      await card.click('button:has-text("Gloria Mensah")');
    });

    test('adds a private note and one for the team, which another window shows at once', async () => {
      const other = await org.open(account(northwind), { window: true });
      const otherCard = await oneCardOf(other, northwind.name);
      for (const who of ['private', 'team']) {
        const words = `They pay on Fridays, ${who}`;
        const note = `ul[aria-label="Notes"] li:has-text("${words}")`;
        await tab.bringToFront();
        await card.click('button:has-text("about the client")');
        await card.type('textarea', words);
        await card.click('form label:has-text("quote")');
        await card.click(`form label:has-text("${who}")`);
        await card.click('form button:has-text("Add note")');
        await card.waitFor(note);
        expect(await card.text(note)).toContain('quote, client said');
        expect((await card.text(note)).split('\n').includes('private')).toBe(who === 'private');
        await other.bringToFront();
        await otherCard.waitFor(note);
        await tab.bringToFront();
        await undo(card);
        await card.waitGone(note);
        await other.bringToFront();
        await otherCard.waitGone(note);
      }
      await other.close();
      await tab.bringToFront();
    });

    test('rates the journey and a touchpoint, moves to a stage, and takes all back', async () => {
      const rate = async (button: string, score: string) => {
        await card.click(button);
        const person = await card.waitFor(() => {
          const options = [...document.querySelectorAll<HTMLOptionElement>('form option')];
          return options.find(({ label }) => label === 'Denise Harmon')?.value;
        });
        await card.fill('form select', `${person}`);
        await card.type('form input[inputmode="decimal"]', score);
        await card.click('form button:has-text("Add rating")');
        await card.waitFor('[role="status"]:has-text("rated")');
        await card.waitGone('form');
      };
      const before = await card.text(JOURNEY);
      await rate('button:has-text("the whole journey")', '100');
      // It is said that it was rated before the figures are there.
      await expect.poll(() => card.text(JOURNEY), PATIENT).not.toBe(before);
      await undo(card);
      await card.click('button:has-text("Stages and touchpoints")');
      await rate('ol button:has-text("Rate")', '0');
      await undo(card);
      await card.click('ol button:has-text("Move here")');
      await card.waitFor('[role="status"]:has-text("Now in stage")');
      await undo(card);
      await card.click('button:has-text("Stages and touchpoints")');
      await expect.poll(() => card.text(JOURNEY), PATIENT).toBe(before);
    });

    test('acts although the background was stopped while the person typed', async () => {
      await card.click('button:has-text("about the client")');
      await card.type('textarea', 'Typed before it went');
      await org.browser.stopBackground();
      await card.click('form button:has-text("Add note")');
      await card.waitFor('li:has-text("Typed before it went")');
      await org.browser.stopBackground();
      await undo(card);
      await card.waitGone('li:has-text("Typed before it went")');
    });
  });

  describe('half way', () => {
    const typed = () => document.querySelector('textarea')?.value;
    const again = async () => {
      const card = await oneCardOf(tab, northwind.name);
      await card.click(`${UNFINISHED} button:has-text("Continue")`);
      return card;
    };

    test('stays with its record when the page goes on, and comes back after a reload', async () => {
      let card = await oneCardOf(tab, northwind.name);
      await card.click('button:has-text("about the client")');
      await card.type('textarea', 'Half a sentence about');
      await go(tab, account(harbour));
      card = await oneCardOf(tab, harbour.name);
      expect(await card.count(`${UNFINISHED}, form`)).toBe(0);
      await tab.back();
      card = await again();
      expect(await card.waitFor(typed)).toBe('Half a sentence about');
      await card.type('textarea', ' to be');
      await tab.reload();
      card = await again();
      expect(await card.waitFor(typed)).toBe('Half a sentence about to be');
      await card.click('button:has-text("Discard draft")');
      await card.waitGone('form');
      expect(await card.count(UNFINISHED)).toBe(0);
    });
  });
});
