import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import records from '../fixtures/redmine/records.json' with { type: 'json' };
import { hasRedmine, type Redmine, startRedmine } from '../fixtures/redmine/redmine.ts';
import { loginToRedmine, projectOf, renameProject } from '../fixtures/redmine/screens.ts';
import { browsersToTest } from './driver/browsers.ts';
import type { DrivenBrowser, Tab } from './driver/driver.ts';
import { keepPicture } from './keep-picture.ts';
import { PATIENT } from './on-lightning.ts';
import { cardOf, cardWith, openProduct } from './product.ts';

const { projects } = records;
const HOST = 'clientside-card';
const CLIENT = 'Northwind Foods';
/** Below 900 pixels Redmine lays its pages out anew: no tabs, and the heading gives way to a list of projects. */
const WIDTHS = { chromium: 1400, firefox: 800 };

for (const kind of hasRedmine() ? browsersToTest() : []) {
  describe(`a new user on a real Redmine in ${kind.name}`, () => {
    let redmine: Redmine;
    let browser: DrivenBrowser;
    let tab: Tab;
    const open = (path: string) => tab.goto(redmine.origin + path);
    const hosts = () => tab.evaluate((name) => document.querySelectorAll(name).length, HOST);
    const asks = (words: string) => cardWith(tab, `main:has-text("${words}")`);
    /** What the page shows when nothing of the card is in it, a moment after it has loaded. */
    const staysWithoutCard = async (path: string) => {
      await open(path);
      await new Promise((done) => setTimeout(done, 700));
      expect(await hosts(), path).toBe(0);
    };

    beforeAll(async () => {
      redmine = await startRedmine();
      browser = await openProduct(kind, { width: WIDTHS[kind.name], height: 1000 });
      await browser.allow(kind.name === 'firefox' ? 'http://127.0.0.1/*' : `${redmine.origin}/*`);
      tab = await browser.newTab(redmine.origin);
      await loginToRedmine(tab, redmine, `/projects/${redmine.projects.northwind}/issues`);
    }, 300_000);

    afterAll(async () => {
      await browser?.close();
      await redmine?.stop();
    });

    test('is offered cards on the issues of a number, and gets one that knows the project', async () => {
      expect(await hosts()).toBe(0);
      const popup = await browser.popup(tab);
      await popup.waitFor('h2:has-text("This looks like Redmine")');
      await popup.click('button:has-text("Show cards on this site")');
      await popup.waitFor('[role="switch"]');
      await popup.close();
      await tab.bringToFront();
      await asks('Which client is this engagement with?');
      await asks(projects.northwind.name);
      expect(await hosts()).toBe(1);
      await keepPicture(tab, `redmine-unlinked-${kind.name}`);
    });

    test('creates the client, with the project of the page as its engagement', async () => {
      const card = await asks('New here');
      await card.type('form input[dir="auto"]', CLIENT);
      await card.click('form button:has-text("Create")');
      await cardOf(tab, CLIENT);
      await asks(projects.northwind.name);
      await asks(`${projects.northwind.name} (Redmine)`);
    });

    test('is asked what the project is about, and gets its cast and journey in one click', async () => {
      await asks('What are we doing for them?');
      const workspace = await browser.extensionPage('workspace.html#/offerings');
      await workspace.click('button:has-text("Add to the library")');
      await workspace.waitFor('button:has-text("Remove")');
      await workspace.close();
      await tab.bringToFront();
      const card = await cardWith(tab, 'button:has-text("Payroll software roll-out")');
      await keepPicture(tab, `redmine-offering-${kind.name}`);
      await card.click('button:has-text("Payroll software roll-out")');
      await asks('Who is Northwind Foods?');
      await asks('Who is missing');
      await asks('Stages and touchpoints');
    });

    test('has one card of one record at its number and its identifier, and on each page inside it', async () => {
      for (const path of ['', '/issues', '/wiki/Wiki', '/wiki#Who-comes', '/settings/members'])
        for (const project of [projects.northwind.identifier, redmine.projects.northwind]) {
          await open(`/projects/${project}${path}`);
          await cardOf(tab, CLIENT);
          expect(await hosts(), path).toBe(1);
        }
    });

    test('has the card at the head of the content, under the header', async () => {
      await open(`/projects/${projects.northwind.identifier}`);
      await cardOf(tab, CLIENT);
      const look = (name: string) => {
        const host = document.querySelector(name);
        const header = document.getElementById('header');
        return {
          isFirst: host === document.getElementById('content')?.firstElementChild,
          isUnder:
            Number(host?.getBoundingClientRect().top) >=
            Number(header?.getBoundingClientRect().bottom),
        };
      };
      // The card may be whole before it stands in its place.
      await expect
        .poll(() => tab.evaluate(look, HOST), PATIENT)
        .toEqual({ isFirst: true, isUnder: true });
      await keepPicture(tab, `redmine-linked-${kind.name}`);
    });

    test('shows another project as itself, by its number too', async () => {
      await open(`/projects/${redmine.projects.lodzTools}`);
      await asks(projects.lodzTools.name);
      await open(`/projects/${redmine.projects.northwind}`);
      await cardOf(tab, CLIENT);
    });

    test('has a card to work with on the page that one comes back to', async () => {
      // In a tab of its own: pages that the browser keeps for going back confuse the driver's later loads.
      const other = await browser.newTab(
        `${redmine.origin}/projects/${redmine.projects.lodzTools}`,
      );
      await cardWith(other, `main:has-text("${projects.lodzTools.name}")`);
      await other.goto(`${redmine.origin}/projects/${redmine.projects.northwind}`);
      await cardOf(other, CLIENT);
      await other.evaluate(() => history.back());
      await other.waitFor(
        (number) => location.pathname === `/projects/${number}`,
        redmine.projects.lodzTools,
      );
      const card = await cardWith(other, `main:has-text("${projects.lodzTools.name}")`);
      await card.click('button:has-text("Not a client")');
      await card.click('button:has-text("Undo")');
      await card.waitFor('h1:has-text("Which client is this engagement with?")');
      expect(await other.frames('/card.html')).toHaveLength(1);
      await other.close();
      await tab.bringToFront();
    });

    test('keeps the card where the address changes inside the page of a number', async () => {
      await open(`/projects/${redmine.projects.northwind}/wiki`);
      const card = await cardOf(tab, CLIENT);
      await tab.evaluate(() => {
        location.hash = 'Who-comes';
      });
      await new Promise((done) => setTimeout(done, 700));
      expect(await card.count(`h1:has-text("${CLIENT}")`)).toBe(1);
    });

    test('takes no id from a page that has moved on to another number without loading', async () => {
      await open(`/projects/${redmine.projects.northwind}`);
      await cardOf(tab, CLIENT);
      await tab.evaluate(
        (number) => history.pushState(null, '', `/projects/${number}`),
        redmine.projects.lodzTools,
      );
      await asks('The page has not said yet which Redmine project this is.');
      await tab.evaluate(() => document.body.classList.add('again'));
      await new Promise((done) => setTimeout(done, 1500));
      await asks(`Redmine project ${redmine.projects.lodzTools}`);
      await keepPicture(tab, `redmine-waiting-${kind.name}`);
      await tab.reload();
      await asks(projects.lodzTools.name);
    });

    test('has no card on lists and on pages of what is not there yet', async () => {
      await staysWithoutCard('/projects');
      await staysWithoutCard('/projects/new');
      await staysWithoutCard('/issues');
      await staysWithoutCard(`/projects/${projects.northwind.identifier}/issues/new`);
      await staysWithoutCard(`/projects/${redmine.projects.northwind}/copy`);
    });

    test('asks on an issue which client it is about', async () => {
      await open(`/issues/${redmine.issues.letter}`);
      await asks('Which client is this case about?');
      await asks(records.issues.letter.subject);
    });

    test('follows the name that is edited in the settings', async () => {
      await open(`/projects/${redmine.projects.lodzTools}/settings`);
      await asks(projects.lodzTools.name);
      const name = 'Łódź & Daughters';
      await renameProject(tab, name);
      expect(await projectOf(tab)).toBe(name);
      await asks(name);
      await open(`/projects/${projects.lodzTools.identifier}`);
      await asks(name);
    });
  });
}
