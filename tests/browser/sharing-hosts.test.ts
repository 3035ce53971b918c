import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EndpointProcess, startEndpointProcess } from '../fixtures/endpoint-process.ts';
import { browsersToTest } from './driver/browsers.ts';
import type { Tab } from './driver/driver.ts';
import { keepPicture } from './keep-picture.ts';
import { PATIENT } from './on-lightning.ts';
import { registeredScripts } from './product.ts';
import { enter, joinTeam, type Member, openMember, tryLink } from './sharing/member.ts';
import { readStorage, tell } from './sharing/own-page.ts';

type Api = {
  chrome: { permissions: { contains(what: { origins: string[] }): Promise<boolean> } };
};

describe.each(browsersToTest())('the host of an endpoint in $name', (kind) => {
  let endpoint: EndpointProcess;
  let member: Member;
  beforeAll(async () => {
    endpoint = await startEndpointProcess();
    await endpoint.command('workspace', 'create', 'team');
    member = await openMember(kind, { endpoint: endpoint.url });
  });
  afterAll(async () => {
    await member?.browser.close();
    await endpoint?.stop();
  });

  const mayReach = (page: Tab = member.workspace) => {
    const { origin, hostname, protocol } = new URL(endpoint.url);
    // Firefox's patterns know no port.
    const host = kind.name === 'firefox' ? `${protocol}//${hostname}` : origin;
    return page.evaluate(
      (pattern) =>
        (globalThis as unknown as Api).chrome.permissions.contains({ origins: [pattern] }),
      `${host}/*`,
    );
  };
  const find = async () => {
    await member.browser.allow(`${endpoint.url}/*`);
    await tryLink(member, await endpoint.invite('team'));
    await member.workspace.waitFor('h2:has-text("The connection works")');
    expect(await mayReach()).toBe(true);
    // In Chromium the driver allows it in the settings, before our page can know that it is for sharing.
    await expect.poll(() => registeredScripts(member.browser), PATIENT).toEqual([]);
  };

  /** Waits until it is given back. The note of it goes after the host itself, so that no card starts there in between. */
  const isGivenBack = async (page: Tab = member.workspace) => {
    await expect.poll(() => mayReach(page), PATIENT).toBe(false);
    const noted = async () => (await readStorage(page))['sign-in-hosts'];
    await expect.poll(noted, PATIENT).toEqual([]);
  };

  test('is no site while one thinks about joining, and given back for “Not now”', async () => {
    const { workspace } = member;
    await find();
    const page = await member.browser.newTab(`${endpoint.url}/healthz`);
    expect(await page.evaluate(() => document.querySelectorAll('clientside-card').length)).toBe(0);
    await page.close();
    await enter(member, 'sites');
    await workspace.waitFor('h2:has-text("No site is switched on")');
    await isGivenBack();
    await find();
    await keepPicture(workspace, `found-team-${kind.name}`);
    await workspace.click('button:has-text("Not now")');
    await isGivenBack();
  });

  test('is given back where the connection can’t be tested', async () => {
    await member.browser.allow(`${endpoint.url}/*`);
    await endpoint.kill();
    await tryLink(member, await endpoint.invite('team'));
    await member.workspace.waitFor('[role="alert"]:has-text("can’t be reached")');
    await isGivenBack();
    await endpoint.start();
  });

  test('is kept while the background ends and starts, and given back after the tab has gone', async () => {
    const { browser } = member;
    await find();
    await browser.stopBackground();
    const other = await browser.extensionPage('workspace.html#/clients');
    await other.waitFor('#content h1');
    // Its answer tells that the background has started, and has looked what nobody needs.
    await tell(other, { type: 'team.letGo' });
    expect(await mayReach(other)).toBe(true);
    await member.workspace.close();
    member.workspace = await browser.extensionPage('workspace.html#/clients');
    await isGivenBack(other);
    await other.close();
  });

  test('is kept for who joins, and has no card', async () => {
    const { browser } = member;
    await browser.allow(`${endpoint.url}/*`);
    await joinTeam(member, await endpoint.invite('team'), { name: 'Ann Lee' });
    await browser.stopBackground();
    const anew = await browser.extensionPage('workspace.html#/sharing');
    await anew.waitFor('[role="status"]:has-text("Shared")');
    expect(await mayReach()).toBe(true);
    // The background that ended may have been at it: the next one does it at its start.
    await expect.poll(() => registeredScripts(browser), PATIENT).toEqual([]);
  });
});
