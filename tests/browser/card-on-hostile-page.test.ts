import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clients, recordAddress } from '../fixtures/lightning/data.ts';
import { browsersToTest } from './driver/browsers.ts';
import type { Tab } from './driver/driver.ts';
import { until } from './driver/until.ts';
import { hostsIn, type OnLightning, oneCardOf, openOnLightning } from './on-lightning.ts';
import { cardOf } from './product.ts';

const { northwind } = clients;
const SECRET = 'Zebra47';

describe.each(browsersToTest())('the card on a page that is against it in $name', (kind) => {
  let org: OnLightning;
  const open = (query: string): Promise<Tab> => org.open(`${recordAddress(northwind)}?${query}`);

  beforeAll(async () => {
    org = await openOnLightning(kind);
  });
  afterAll(() => org?.stop());

  test('keeps what is typed in it from the page, and its frame uncounted', async () => {
    const tab = await open('demo=hostile');
    const card = await cardOf(tab, northwind.name);
    await card.click('button:has-text("Add a note")');
    await card.type('form textarea', SECRET);
    await card.click('form button:has-text("Add note")');
    await card.waitFor(`main:has-text("${SECRET}")`);
    const seen = await tab.evaluate(() => ({
      keys: window.__seenKeys.filter(({ type }) => type.startsWith('key')).length,
      messages: JSON.stringify(window.__seenMessages),
      frames: window.__seenFrames,
      page: document.documentElement.outerHTML,
    }));
    expect(seen.keys).toBe(0);
    expect(seen.frames).toBe(0);
    expect(seen.messages).not.toContain(SECRET);
    expect(seen.page).not.toContain(SECRET);
    await tab.close();
  });

  test('tells nothing to a page that embeds it by itself and speaks to it', async () => {
    const tab = await open('demo=hostile');
    await cardOf(tab, northwind.name);
    const scheme = kind.name === 'firefox' ? 'moz-extension' : 'chrome-extension';
    const address = `${scheme}://${org.browser.extensionId()}/card.html#${'0'.repeat(48)}`;
    const { replies } = await tab.evaluate(
      (url) => window.__attack(url, [{ type: 'card.view' }, { type: 'card.open', token: 'x' }]),
      address,
    );
    expect(replies).toEqual([]);
    const texts = await Promise.all(
      (await tab.frames('card.html')).map((frame) => frame.text('body')),
    );
    expect(texts.filter((text) => text.includes(northwind.name))).toHaveLength(1);
    await tab.close();
  });

  test('stands under a strict policy with trusted types', async () => {
    const tab = await open('csp=strict');
    await oneCardOf(tab, northwind.name);
    await tab.close();
  });

  // Chromium alone: there such a page was seen to block the frame; in Firefox it was not seen to.
  test.runIf(kind.name === 'chromium')('says so on a page that lets no frame in', async () => {
    const tab = await open('coep=1');
    const popupSays = async () => {
      const popup = await org.browser.popup(tab);
      const text = await popup.text('body');
      await popup.close();
      return /does not let/i.test(text);
    };
    await until(popupSays, () => 'the popup to say that the page lets no card in');
    await tab.close();
  });

  test('comes back, once, when the page wipes its body, replaces its header or deletes it', async () => {
    const tab = await open('demo=');
    await oneCardOf(tab, northwind.name);
    await tab.evaluate(() => window.__lightning.wipeBody());
    await oneCardOf(tab, northwind.name);
    await tab.evaluate(() => window.__lightning.replaceHeader());
    await oneCardOf(tab, northwind.name);
    await tab.evaluate(() => window.__lightning.deleteForeign());
    await oneCardOf(tab, northwind.name);
    await tab.close();
  });

  test('gives up in peace on a page that deletes it for ever', async () => {
    const tab = await open('demo=delete-always');
    await until(
      async () => {
        const before = await tab.evaluate(() => window.__lightning.deleted());
        await tab.evaluate(() => new Promise((done) => setTimeout(done, 2000)));
        return before > 0 && before === (await tab.evaluate(() => window.__lightning.deleted()));
      },
      () => 'the card to give up',
    );
    expect(await hostsIn(tab)).toEqual([]);
    await tab.close();
  });
});
