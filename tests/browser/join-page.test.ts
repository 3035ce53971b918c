import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEndpoint } from '../../endpoint/http/endpoint.fixture.ts';
import { browsersToTest } from './driver/browsers.ts';
import type { DrivenBrowser, Tab } from './driver/driver.ts';

const { url, logged } = await startEndpoint();

describe.each(browsersToTest())('the page of a join link in $name', (kind) => {
  let browser: DrivenBrowser;
  beforeAll(async () => {
    browser = await kind.open({});
  });
  afterAll(() => browser?.close());

  const linkOn = (tab: Tab) => tab.evaluate(() => document.querySelector('textarea')?.value);

  it('shows the whole link, in its look, and tells nobody its end', async () => {
    const link = `${url}/join#v1.team.abcdefgh`;
    const tab = await browser.newTab(link);
    await tab.waitFor('button:has-text("Copy the link")');
    expect(await linkOn(tab)).toBe(link);
    expect(await tab.count('p:has-text("from the address bar")')).toBe(0);
    expect(await tab.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(
      /^system-ui/,
    );
    await tab.click('button:has-text("Copy the link")');
    await tab.waitFor('output:has-text("Cop")');
    expect(JSON.stringify(logged)).not.toContain('abcdefgh');
    await tab.close();
  });

  it('says that the end is missing where it is', async () => {
    const tab = await browser.newTab(`${url}/join`);
    await tab.waitFor('p:has-text("not the whole link")');
    expect(await tab.count('button')).toBe(0);
    await tab.close();
  });
});
