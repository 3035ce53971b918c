import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clients, lightningHost } from '../fixtures/lightning/data.ts';
import { browsersToTest } from './driver/browsers.ts';
import type { BrowserName, Tab } from './driver/driver.ts';
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

const { northwind, harbour } = clients;
const SECRET = 'Zebra47';
const LOCKED_OUT = '[role="alert"]:has-text("does not let the card in")';

describe.each(browsersToTest())('the card on a page that is against it in $name', (kind) => {
  let org: OnLightning;
  let tab: Tab;

  beforeAll(async () => {
    org = await openOnLightning(kind);
    tab = await org.open(`${account(northwind)}?delay=100`);
  });
  afterAll(() => org?.stop());

  const open = async (query: string) => {
    await tab.goto(`https://${lightningHost}${account(northwind)}?${query}`);
    await loaded(tab);
  };
  const shows = ({ name } = northwind) => oneCardOf(tab, name);
  const deleted = () => tab.evaluate(() => window.__lightning.deleted());
  /** Waits until the popup, opened once, says it, and leaves the page in front again. */
  const popupSays = async (selector: string) => {
    const popup = await org.browser.popup(tab);
    await popup.waitFor(selector);
    await popup.close();
  };

  describe('that renders again', () => {
    test.each([
      ['empties its body', false],
      ['puts a new body in its place', true],
    ])('comes back, once, when the page %s', async (_, isNewBody) => {
      await open('demo=');
      await shows();
      await tab.evaluate((isNew) => window.__lightning.wipeBody(isNew), isNewBody);
      await loaded(tab);
      await shows();
    });

    test('comes back on a page that empties its body at every navigation', async () => {
      await open('demo=wipe');
      await shows();
      await go(tab, account(harbour));
      await loaded(tab);
      await shows(harbour);
    });

    test('stays under a header that is replaced again and again', async () => {
      await open('demo=rerender');
      await shows();
      await tab.evaluate(() => {
        for (let time = 0; time < 5; time += 1) window.__lightning.replaceHeader();
      });
      await shows();
      // The page may be replacing it still.
      await expect
        .poll(() => hostsIn(tab), PATIENT)
        .toMatchObject([{ after: 'flexipage-component2' }]);
    });

    test('stands at the top of a record that has no header', async () => {
      await open('demo=noheader');
      await shows();
      expect((await hostsIn(tab))[0]?.after).toBeUndefined();
    });
  });

  describe('that removes it', () => {
    test('comes back to a page that removes it three times', async () => {
      await open('demo=delete');
      await expect.poll(deleted, PATIENT).toBe(3);
      await shows();
    });

    test('gives up in peace on a page that removes it for ever, and the popup says so', async () => {
      await open('demo=delete-always');
      await popupSays(LOCKED_OUT);
      const before = await deleted();
      await pause(700);
      expect(await deleted()).toBe(before);
      expect(await hostsIn(tab)).toEqual([]);
    });
  });

  describe('that has policies', () => {
    test('stands under a strict policy with trusted types, its editors too', async () => {
      await open('demo=&csp=strict');
      const card = await shows();
      await card.click('button:has-text("Add person")');
      await card.waitFor('form');
    });

    // Seen in Chromium 156 and Firefox 153: the same isolation from other origins keeps the frame out of the one only.
    const ISOLATED: Record<BrowserName, { behaviour: string; holds(): Promise<void> }> = {
      chromium: {
        behaviour: 'is kept out of a page isolated from other origins, and page and popup say so',
        holds: async () => {
          await popupSays(LOCKED_OUT);
          // One line in place of the card, which is hundreds of pixels high.
          const [notice, ...others] = await hostsIn(tab);
          expect(others).toEqual([]);
          expect(notice?.stands).toBe('inline');
          expect(notice?.box.height).toBeLessThan(80);
        },
      },
      firefox: {
        behaviour: 'is let in by a page isolated from other origins',
        holds: async () => {
          await shows();
        },
      },
    };
    const { behaviour, holds } = ISOLATED[kind.name];
    test(behaviour, async () => {
      await open('demo=&coep=1');
      await holds();
    });
  });

  describe('that listens and attacks', () => {
    test('keeps what is typed in it from the page, and its frame uncounted', async () => {
      await open('demo=hostile');
      const card = await shows();
      await card.click('button:has-text("about the client")');
      await card.type('form textarea', SECRET);
      await card.press('Control+Enter');
      await card.waitFor(`main:has-text("${SECRET}")`);
      const ours = [SECRET, 'Distorted by 50'];
      expect(await card.text('main')).toContain(ours[1]);
      const seen = await tab.evaluate(
        (words) => ({
          keys: window.__seenKeys.filter(({ type, value }) => type !== 'focusin' || value),
          messages: window.__seenMessages,
          frames: window.__seenFrames + window.frames.length,
          words: words.filter((word) => document.documentElement.outerHTML.includes(word)),
        }),
        ours,
      );
      expect(seen).toEqual({ keys: [], messages: [], frames: 0, words: [] });
    });

    test('tells nothing to a page that embeds it and speaks to it, even by the address of ours', async () => {
      await open('demo=hostile');
      const ours = await (await shows()).url();
      const { protocol, hash } = new URL(ours);
      const made = `${protocol}//${org.browser.extensionId()}/card.html#${'0'.repeat(48)}`;
      const questions = [
        { type: 'card.view' },
        { type: 'card.view', session: 'x'.repeat(36) },
        { type: 'card.open', token: hash.slice(1) },
      ];
      for (const url of [made, ours]) {
        const { replies } = await tab.evaluate(
          ({ url, questions }) => window.__attack(url, questions),
          { url, questions },
        );
        expect(replies).toEqual([]);
        const frames = await tab.frames('');
        const texts = await Promise.all(frames.map((frame) => frame.text('body')));
        expect(texts).toHaveLength(2);
        expect(texts.filter((text) => text.includes('Northwind'))).toHaveLength(1);
        await tab.evaluate(() => document.querySelector('#attack')?.remove());
      }
      await shows();
    });
  });
});
