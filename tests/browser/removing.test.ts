import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clients, contacts } from '../fixtures/lightning/data.ts';
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

const { northwind } = clients;
const [denise] = contacts;
const UNDO = '[role="status"] button:has-text("Undo")';
const DENISE = 'li h3 button:has-text("Denise Harmon")';

describe.each(browsersToTest())('removing in $name', (kind) => {
  let org: OnLightning;
  let tab: Tab;

  beforeAll(async () => {
    org = await openOnLightning(kind);
    tab = await org.open(account(northwind));
  });
  afterAll(() => org?.stop());

  const people = (card: Surface) => card.text('h2:has-text("People")');
  const removeDenise = async (card: Surface) => {
    if (!(await card.count('li button:has-text("Edit")'))) await card.click(DENISE);
    await card.click('li button:has-text("Edit")');
    await card.click('form button:has-text("Remove from this client")');
    await card.waitFor('[role="status"]:has-text("Removed Denise Harmon")');
    await card.waitGone(DENISE);
  };

  test('takes a person out of the card, her words and her answers with her, and undoes it', async () => {
    const card = await oneCardOf(tab, northwind.name);
    const before = await card.text('main');
    await removeDenise(card);
    expect(await people(card)).toContain('8');
    const focused = () => card.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused, PATIENT).toBe('Undo');
    await card.click(UNDO);
    await card.waitFor(DENISE);
    await card.click('button[aria-label="Dismiss"]');
    if (await card.count('li button:has-text("Edit")')) await card.click(DENISE);
    await expect.poll(() => card.text('main'), PATIENT).toBe(before);
  });

  test('leaves the client on the page of who was removed, with the way back', async () => {
    await go(tab, `/lightning/r/Contact/${denise?.id}/view`);
    await loaded(tab);
    let card = await oneCard(tab, 'header:has-text("Denise Harmon")');
    await card.click('li button:has-text("Denise Harmon")');
    card = await oneCardOf(tab, northwind.name);
    await removeDenise(card);
    await card.waitFor('p:has-text("was removed from the people of this client")');
    await card.click('button:has-text("Bring back")');
    await card.waitFor('li:first-child h3 button[aria-expanded="true"]:has-text("Denise Harmon")');
  });

  test('takes a client out, with its people and its pages, and one press brings all of it back', async () => {
    const own = await org.browser.extensionPage('workspace.html#/clients');
    await own.click(`a:has-text("${northwind.name}")`);
    const more = 'button:has-text("More")';
    await own.click(more);
    await own.click('[role="menuitem"]:has-text("Remove this client")');
    await own.waitFor('[role="dialog"]:has-text("9 people")');
    await own.click('[role="dialog"] button:has-text("Remove it")');
    await own.waitFor(`a:has-text("Harbour Clinics")`);
    await own.waitGone(`a:has-text("${northwind.name}")`);
    await tab.bringToFront();
    await oneCard(tab, 'button:has-text("Create")');
    await own.bringToFront();
    await own.click('button:has-text("Undo")');
    await own.waitFor(`a:has-text("${northwind.name}")`);
    await tab.bringToFront();
    await oneCardOf(tab, northwind.name);
    await own.close();
  });

  test('erases a person for good, whose card and page are nobody’s then', async () => {
    const card = await oneCardOf(tab, northwind.name);
    await card.waitFor(DENISE);
    const own = await org.browser.extensionPage('workspace.html#/people');
    await own.click('a:has-text("Denise Harmon")');
    await own.click('button:has-text("More")');
    await own.click('[role="menuitem"]:has-text("Erase for good")');
    await own.waitFor('[role="dialog"] p:has-text("With Denise Harmon")');
    await own.click('[role="dialog"] label:has-text("I know that nothing brings it back")');
    await own.click('[role="dialog"] button:not([disabled]):has-text("Erase for good")');
    await own.waitFor('[role="alert"] span:has-text("Denise Harmon is erased for good.")');
    await own.waitGone('h3:has-text("Denise Harmon")');
    await own.close();
    await tab.bringToFront();
    await card.waitGone(DENISE);
    await go(tab, `/lightning/r/Contact/${denise?.id}/view`);
    await loaded(tab);
    await oneCard(tab, 'button:has-text("Create")');
  });
});
