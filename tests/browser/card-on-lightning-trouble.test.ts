import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clients } from '../fixtures/lightning/data.ts';
import { browsersToTest } from './driver/browsers.ts';
import type { BrowserName, Surface, Tab } from './driver/driver.ts';
import {
  account,
  hostsIn,
  type OnLightning,
  oneCard,
  oneCardOf,
  openOnLightning,
  PATIENT,
} from './on-lightning.ts';
import { readStorage } from './sharing/own-page.ts';

const { northwind } = clients;

describe.each(browsersToTest())('trouble under the card on Lightning in $name', (kind) => {
  let org: OnLightning;
  let tab: Tab;

  beforeAll(async () => {
    org = await openOnLightning(kind);
    tab = await org.open(`${account(northwind)}?delay=50`);
  });
  afterAll(() => org?.stop());

  const startNote = async (text: string) => {
    const card = await oneCardOf(tab, northwind.name);
    await card.click('button:has-text("about the client")');
    await card.type('textarea', text);
  };
  const typed = (card: Surface) => card.waitFor(() => document.querySelector('textarea')?.value);

  test('is told once when the extension is loaded anew, and nothing typed is lost', async () => {
    await startNote('Typed before the update');
    // The keys that are on their way to the background in this very moment go with it.
    await isKept('Typed before the update');
    await org.browser.reloadExtension();
    await tab.bringToFront();
    await saysOnce(kind.name);
    await tab.reload();
    const card = await oneCardOf(tab, northwind.name);
    await card.click('button:has-text("Continue")');
    expect(await typed(card)).toBe('Typed before the update');
    await card.click('button:has-text("Discard draft")');
    await card.waitGone('form');
  });

  test('is told where a newer version wrote the store, which is left alone', async () => {
    await setStoreVersion(99_999);
    await org.browser.stopBackground();
    await tab.reload();
    const card = await oneCard(tab, 'main:has-text("store-newer")');
    expect(await card.text('main')).toContain('Update the extension; nothing is lost.');
    expect(await card.count('button:has-text("Try again")')).toBe(1);
    expect(await storeVersion()).toBe(99_999);
    const popup = await org.browser.popup(tab);
    await popup.waitFor('[role="alert"]:has-text("Update the extension")');
    await popup.close();
  });

  test('is told once when the extension is switched off, and is gone with the next load', async () => {
    await tab.bringToFront();
    await oneCard(tab, 'main:has-text("store-newer")');
    await org.browser.disableExtension();
    await tab.bringToFront();
    await saysOnce(kind.name);
    await tab.reload();
    await tab.waitFor(() => window.__lightning?.isLoaded());
    expect(await hostsIn(tab)).toEqual([]);
  });

  /**
   * Waits until the page says that the extension has gone. In Chromium the content script says it in the place of the
   * frame, whose words no driver can read: one line with a button. In Firefox, which ends content scripts, the frame does.
   */
  async function saysOnce(name: BrowserName): Promise<void> {
    const says: Record<BrowserName, () => Promise<void>> = {
      chromium: async () => {
        const height = async () => (await hostsIn(tab))[0]?.box.height;
        await expect.poll(height, PATIENT).toBeLessThan(80);
        expect(await tab.frames('card.html')).toEqual([]);
      },
      firefox: async () => {
        const frame = await oneCard(tab, '[role="alert"]:has-text("was updated or switched off")');
        expect(await frame.count('[role="alert"]')).toBe(1);
        expect(await frame.count('button:has-text("Try again")')).toBe(0);
      },
    };
    await says[name]();
    await pause(700);
    await says[name]();
    expect(await hostsIn(tab)).toHaveLength(1);
  }

  /** Waits until a half-typed text is kept whole. */
  const isKept = async (text: string) => {
    const own = await org.browser.extensionPage('card.html');
    const kept = async () => JSON.stringify(await readStorage(own));
    await expect.poll(kept, PATIENT).toContain(text);
    await own.close();
    await tab.bringToFront();
  };
  const storeVersion = async () => {
    const own = await org.browser.extensionPage('card.html');
    const version = await own.evaluate(async () => {
      const [store] = await indexedDB.databases();
      return store?.version;
    });
    await own.close();
    await tab.bringToFront();
    return version;
  };
  /** Does to the store what a newer version would have done. */
  const setStoreVersion = async (version: number) => {
    const own = await org.browser.extensionPage('card.html');
    await own.evaluate(
      (next) =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open('clientside', next);
          opening.onerror = fail;
          opening.onsuccess = () => {
            opening.result.close();
            done();
          };
        }),
      version,
    );
    await own.close();
    await tab.bringToFront();
  };
});
