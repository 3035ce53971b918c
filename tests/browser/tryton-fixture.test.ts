import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import records from '../fixtures/tryton/records.json' with { type: 'json' };
import {
  discardNewParty,
  loginToTryton,
  next,
  openFromList,
  openParty,
  openPartyList,
  openProject,
  openTabs,
  PANE,
  previous,
  rename,
  shownName,
  showTab,
  startNewParty,
  untilNamed,
} from '../fixtures/tryton/screens.ts';
import { hasTryton, startTryton, type Tryton } from '../fixtures/tryton/tryton.ts';
import { browsersToTest } from './driver/browsers.ts';
import type { DrivenBrowser, Tab } from './driver/driver.ts';

const { parties: names, projects } = records;

for (const kind of hasTryton() ? browsersToTest() : []) {
  describe(`a real Tryton in ${kind.name}`, () => {
    let tryton: Tryton;
    let browser: DrivenBrowser;
    let tab: Tab;
    const record = (model: string, id = '') =>
      `${tryton.origin}/#crm/model/${model}${id && '/'}${id}`;
    const party = (key: string) => record('party.party', `${tryton.parties[key]}`);

    beforeAll(async () => {
      tryton = await startTryton();
      browser = await kind.open();
      tab = await browser.newTab(party('northwind'));
      // On a slow machine the first run spends minutes on building the database.
    }, 300_000);

    afterAll(async () => {
      await browser?.close();
      await tryton?.stop();
    });

    test('asks for the user, then for the password, then opens the deep link', async () => {
      expect(await tab.count('input[type="password"]')).toBe(0);
      await loginToTryton(tab, tryton);
      await untilNamed(tab, names.northwind);
      expect(await tab.url()).toBe(`${party('northwind')};name=%22Party%22&views=%5Bnull%5D`);
    });

    test('says the name only in the value of a field', async () => {
      for (const key of ['lodzTools', 'curly', 'amara'] as const) {
        await openParty(tab, tryton.parties[key] as number);
        expect(await tab.url()).toContain(party(key));
        expect(await shownName(tab)).toBe(names[key]);
        expect(await tab.evaluate(() => document.title)).toBe('Party - Tryton');
        const attribute = await tab.evaluate(
          (pane) => document.querySelector(`${pane} input[name="name"]`)?.getAttribute('value'),
          PANE,
        );
        expect(attribute).toBeNull();
      }
      expect(tab.dialogs()).toEqual([]);
    });

    test('keeps every opened record in the page, hidden, with the same ids', async () => {
      const party = { label: 'Party', isActive: false };
      expect(await openTabs(tab)).toEqual([party, party, party, { ...party, isActive: true }]);
      const counts = () => ({
        panes: document.querySelectorAll('#tabcontent > .tab-pane').length,
        shown: [...document.querySelectorAll('#tabcontent > .tab-pane')].filter(
          (pane) => pane.getClientRects().length,
        ).length,
        withTheSameId: document.querySelectorAll('button#next').length,
      });
      expect(await tab.evaluate(counts)).toEqual({ panes: 4, shown: 1, withTheSameId: 4 });
    });

    test('changes the address with the tab in front', async () => {
      await showTab(tab, 1);
      await tab.waitFor((start) => location.href.startsWith(start), party('lodzTools'));
      expect(await shownName(tab)).toBe(names.lodzTools);
    });

    test('shows a project at an address of its own', async () => {
      await openProject(tab, tryton.projects.northwindRollout as number);
      expect(await tab.url()).toContain(`${record('project.work', '1')};name=%22Work%20Effort%22`);
      expect(await shownName(tab)).toBe(projects.northwindRollout.name);
      expect(await tab.evaluate(() => document.title)).toBe('Work Effort - Tryton');
    });

    test('gives a list an address without an id', async () => {
      await openPartyList(tab);
      expect(await tab.url()).toContain(
        `${record('party.party')};name=%22Party%20%2F%20Parties%22`,
      );
      expect(await tab.count(`${PANE} input[name="name"]`)).toBe(0);
      await openFromList(tab, names.meridian);
      expect(await tab.url()).toContain(party('meridian'));
    });

    test('goes to the next and previous record in place, the name after the address', async () => {
      const tabsBefore = await openTabs(tab);
      await tab.evaluate(recordNamesByAddress, PANE);
      await next(tab);
      await untilNamed(tab, names.northwind);
      expect(await tab.url()).toContain(party('northwind'));
      const seen = await tab.evaluate(() => document.documentElement.dataset.seen);
      expect(seen).toContain(`/${tryton.parties.northwind} ${names.meridian}\n`);
      await previous(tab);
      await untilNamed(tab, names.meridian);
      expect(await tab.url()).toContain(party('meridian'));
      expect(await openTabs(tab)).toEqual(tabsBefore);
    });

    test('opens the record again in another tab when the person goes back', async () => {
      const before = await openTabs(tab);
      await tab.back();
      await tab.waitFor((start) => location.href.startsWith(start), party('northwind'));
      await tab.waitFor(`#tablist > li.active:nth-child(${before.length + 1})`);
      await untilNamed(tab, names.northwind);
    });

    test('gives a new record the address of a list until it is saved', async () => {
      await startNewParty(tab);
      expect(await tab.url()).toContain(`${record('party.party')};`);
      expect(await shownName(tab)).toBe('');
      await discardNewParty(tab);
      await untilNamed(tab, names.northwind);
      expect(await tab.url()).toContain(party('northwind'));
    });

    test('changes a name without changing the address', async () => {
      const address = await tab.url();
      await rename(tab, 'Northwind Foods Group');
      expect(await tab.url()).toBe(address);
    });

    test('stays logged in over a reload and in another browser tab', async () => {
      await tab.reload();
      await untilNamed(tab, 'Northwind Foods Group');
      const other = await browser.newTab(party('curly'));
      await untilNamed(other, names.curly);
      await other.close();
    });

    test('has no content security policy and no frames', async () => {
      const answer = await fetch(tryton.origin);
      expect(answer.headers.get('content-security-policy')).toBeNull();
      const inPage = () => document.querySelectorAll('iframe, meta[http-equiv*="policy" i]').length;
      expect(await tab.evaluate(inPage)).toBe(0);
    });
  });
}

/** Notes each pair of address and name that the page goes through, as fast as timers allow. */
function recordNamesByAddress(pane: string): void {
  const notes = document.documentElement.dataset;
  const look = () => {
    const id = location.hash.split(';')[0]?.replace(/.*\//, '/');
    const name = document.querySelector<HTMLInputElement>(`${pane} input[name="name"]`)?.value;
    const pair = `${id} ${name}\n`;
    if (!notes.seen?.includes(pair)) notes.seen = (notes.seen ?? '') + pair;
    setTimeout(look, 1);
  };
  look();
}
