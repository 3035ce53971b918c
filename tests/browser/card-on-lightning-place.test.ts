import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clients, lightningHost } from '../fixtures/lightning/data.ts';
import { browsersToTest } from './driver/browsers.ts';
import type { Surface, Tab } from './driver/driver.ts';
import {
  account,
  go,
  type Host,
  hostsIn,
  loaded,
  type OnLightning,
  oneCardOf,
  openOnLightning,
  PATIENT,
} from './on-lightning.ts';

const { northwind, harbour } = clients;
const FOLDED = 'button[aria-label="Open the card"]';
const SEARCH = 'input[type="search"]';
/** How far one arrow key moves the dock, in CSS pixels. */
const STEP = 16;

describe.each(browsersToTest())('the place of the card on Lightning in $name', (kind) => {
  let org: OnLightning;
  let tab: Tab;

  beforeAll(async () => {
    org = await openOnLightning(kind);
    tab = await org.open(`${account(northwind)}?delay=50`);
  });
  afterAll(() => org?.stop());

  const shows = (place?: Host['stands']) => oneCardOf(tab, northwind.name, place);
  const box = async () => (await hostsIn(tab))[0]?.box;
  /** From the dock's right side to the page's: its scroll bar comes and goes. */
  const right = async () => {
    const { x = 0, width = 0 } = (await box()) ?? {};
    return (await tab.evaluate(() => document.documentElement.clientWidth)) - x - width;
  };
  const hasFocus = (card: Surface) => card.evaluate(() => document.hasFocus());
  /** Where the focus is among the card's elements, as long as it is in the card. */
  const spot = (card: Surface) =>
    card.evaluate(() => {
      const elements = [...document.querySelectorAll('*')];
      return document.hasFocus() ? elements.indexOf(document.activeElement as Element) : undefined;
    });
  /** Presses keys in the card, and waits until the focus has moved. */
  const step = async (card: Surface, keys: string) => {
    const before = await spot(card);
    await card.press(keys);
    await expect.poll(() => spot(card), PATIENT).not.toBe(before);
  };
  /** Goes back by keyboard out of the card, to what stands before its frame. */
  const toGrip = async (card: Surface) => {
    await org.browser.command('focus-card', 'Alt+Shift+C');
    await expect.poll(() => hasFocus(card), PATIENT).toBe(true);
    while ((await spot(card)) !== undefined) await step(card, 'Shift+Tab');
  };
  const inPage = () => tab.evaluate(() => document.activeElement?.localName);

  describe('by keyboard', () => {
    test('the shortcut brings the keyboard into the card, and Escape folds it and gives it back', async () => {
      const card = await shows();
      await tab.click(SEARCH);
      const before = await inPage();
      await org.browser.command('focus-card', 'Alt+Shift+C');
      await expect.poll(() => hasFocus(card), PATIENT).toBe(true);
      await card.press('Escape');
      await card.waitFor(FOLDED);
      expect(await hasFocus(card)).toBe(true);
      await card.press('Escape');
      await expect.poll(inPage, PATIENT).toBe(before);
    });

    test('the shortcut unfolds a folded card', async () => {
      const card = await shows();
      await card.waitFor(FOLDED);
      await org.browser.command('focus-card', 'Alt+Shift+C');
      await card.waitFor('button[aria-label="Fold the card"]');
      await expect.poll(() => hasFocus(card), PATIENT).toBe(true);
    });

    test('Tab goes through the card and Escape closes an editor before all else', async () => {
      const card = await shows();
      const named = () => document.activeElement?.getAttribute('aria-label');
      const seen: unknown[] = [];
      for (let time = 0; time < 8 && !seen.includes('Fold the card'); time += 1) {
        await step(card, 'Tab');
        seen.push(await card.evaluate(named));
      }
      expect(seen.filter(Boolean)).toEqual([
        'Open in the workspace',
        'Show as a dock',
        'Hide cards on this site',
        'Fold the card',
      ]);
      await card.click('button:has-text("Add person")');
      await card.waitFor('form');
      await card.press('Escape');
      await card.waitGone('form');
      expect(await card.count(FOLDED)).toBe(0);
      const focused = () => card.evaluate(() => document.activeElement?.textContent);
      await expect.poll(focused, PATIENT).toBe('Add person');
    });

    test('the dock keeps the keyboard, moves by arrow keys, and is there again after a reload', async () => {
      const inline = await shows();
      await inline.click('button[aria-label="Show as a dock"]');
      const card = await shows('dock');
      await expect.poll(() => hasFocus(card), PATIENT).toBe(true);
      await toGrip(card);
      const moved = (await right()) + 2 * STEP;
      await tab.press('ArrowLeft');
      await tab.press('ArrowLeft');
      await expect.poll(right, PATIENT).toBe(moved);
      await tab.reload();
      await shows('dock');
      await expect.poll(right, PATIENT).toBe(moved);
      await go(tab, account(harbour));
      await oneCardOf(tab, harbour.name, 'dock');
      await expect.poll(right, PATIENT).toBe(moved);
      await tab.back();
    });
  });

  test('the dock keeps in the window, and off the scroll bars of the page', async () => {
    const card = await shows('dock');
    await tab.evaluate(() => {
      document.documentElement.style.overflow = 'scroll';
    });
    await toGrip(card);
    await tab.press('Home');
    await expect.poll(async () => (await box())?.x, PATIENT).toBe(8);
    const { y = 0, height = 0 } = (await box()) ?? {};
    expect(y).toBeGreaterThan(7);
    const bottom = await tab.evaluate(() => document.documentElement.clientHeight);
    expect(y + height).toBeLessThanOrEqual(bottom - 8);
    await tab.press('End');
    await expect.poll(right, PATIENT).toBe(8);
    await tab.evaluate(() => document.documentElement.style.removeProperty('overflow'));
  });

  describe('that is remembered', () => {
    test('a folded dock is folded on the next record and after a reload, until it is opened', async () => {
      const card = await shows('dock');
      await card.click('button[aria-label="Fold the card"]');
      await card.waitFor(FOLDED);
      await expect.poll(async () => (await box())?.height ?? 999, PATIENT).toBeLessThan(100);
      await go(tab, account(harbour));
      await (await oneCardOf(tab, harbour.name, 'dock')).waitFor(FOLDED);
      await tab.back();
      await tab.reload();
      const folded = await shows('dock');
      await folded.click(FOLDED);
      await folded.waitFor('button[aria-label="Show within the page"]');
      await folded.click('button[aria-label="Show within the page"]');
      await shows('inline');
    });

    test('hidden on the site, it stays away until the popup brings it back', async () => {
      const card = await shows();
      await card.click('button[aria-label="Hide cards on this site"]');
      await expect.poll(() => hostsIn(tab), PATIENT).toEqual([]);
      await tab.reload();
      await loaded(tab);
      const popup = await org.browser.popup(tab);
      const isOn = () => document.querySelector<HTMLInputElement>('[role="switch"]')?.checked;
      await popup.waitFor('label:has-text("Show cards on")');
      expect(await popup.evaluate(isOn)).toBe(false);
      expect(await hostsIn(tab)).toEqual([]);
      await popup.click('label:has-text("Show cards on")');
      await popup.waitFor(isOn);
      await popup.close();
      await tab.bringToFront();
      await shows();
    });
  });

  test.each([
    ['light', '0'],
    ['dark', '1'],
  ])('the card on a %s page is as it, and axe finds nothing in it', async (look, dark) => {
    await tab.goto(`https://${lightningHost}${account(northwind)}?dark=${dark}`);
    const card = await shows();
    await card.waitFor((theme) => document.documentElement.dataset.theme === theme, look);
    await card.click('button:has-text("Gloria Mensah")');
    await card.waitFor('li:has-text("What it typically does")');
    await card.click('button:has-text("Stages and touchpoints")');
    await card.click('button:has-text("about the client")');
    await card.waitFor('form textarea');
    await card.evaluate(new Function(axe.source) as () => void);
    const findings = await card.evaluate(async () => {
      const here = window as unknown as { axe: typeof axe };
      const { violations } = await here.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
    });
    expect(findings).toEqual([]);
    await card.press('Escape');
  });
});
