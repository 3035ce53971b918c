import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EndpointProcess, startEndpointProcess } from '../fixtures/endpoint-process.ts';
import { browsersToTest } from './driver/browsers.ts';
import type { BrowserKind } from './driver/driver.ts';
import { keepPicture } from './keep-picture.ts';
import { PATIENT } from './on-lightning.ts';
import { addClient, joinTeam, type Member, openMember, sees } from './sharing/member.ts';
import { activeTeam, tell } from './sharing/own-page.ts';

// Above what asks for the way into another team.
const KEY = '#content form input[spellcheck="false"]';
const MAKE = 'button:has-text("Nobody has one yet")';
const kinds = browsersToTest();
/** Two kinds of browser, or one twice where only one is here. */
const first = kinds[0] as BrowserKind;
const second = kinds[1] ?? first;

/** The key on the recovery sheet that is shown. */
async function readSheet({ workspace }: Member): Promise<string> {
  await workspace.waitFor('h2:has-text("Recovery sheet")');
  const groups = await workspace.evaluate(() =>
    [...document.querySelectorAll('ol[aria-label="Key"] li')].map((group) => group.textContent),
  );
  expect(groups).toHaveLength(13);
  return groups.join('-');
}

/** The same, which is then put away. */
async function takeSheet(member: Member): Promise<string> {
  const { workspace } = member;
  const key = await readSheet(member);
  expect(await workspace.count('button:not([disabled]):has-text("Done")')).toBe(0);
  await workspace.click('label:has-text("in a safe place")');
  await workspace.click('button:has-text("Done")');
  await workspace.waitFor('button:has-text("Leave")');
  return key;
}

async function enterKey({ workspace }: Member, key: string): Promise<void> {
  await workspace.fill(KEY, key);
  await workspace.click('button:has-text("Enter the key")');
}

describe('a workspace that is encrypted', () => {
  let endpoint: EndpointProcess;
  let ann: Member;
  let bob: Member;
  beforeAll(async () => {
    endpoint = await startEndpointProcess();
    await endpoint.command('workspace', 'create', 'vault', '--encrypted');
    ann = await openMember(first, { endpoint: endpoint.url });
    bob = await openMember(second, { endpoint: endpoint.url, dark: true });
  });
  afterAll(async () => {
    await Promise.all([ann?.browser.close(), bob?.browser.close()]);
    await endpoint?.stop();
  });

  test('asks its first member to make the key, and shares what the endpoint can’t read', async () => {
    await joinTeam(ann, await endpoint.invite('vault'), { name: 'Ann Lee' });
    await ann.workspace.click(MAKE);
    const key = await readSheet(ann);
    await keepPicture(ann.workspace, 'recovery-sheet');
    // Before anybody has kept it, the background ends and the page is loaded anew.
    await ann.browser.stopBackground();
    await ann.workspace.reload();
    expect(await takeSheet(ann)).toBe(key);
    await ann.workspace.reload();
    await ann.workspace.waitFor('button:has-text("Leave")');
    // The page has asked the same before it would show one.
    const { id: team } = await activeTeam(ann.workspace);
    expect(await tell(ann.workspace, { type: 'team.sheet', team })).toEqual({});
    expect(await ann.workspace.count('h2:has-text("Recovery sheet")')).toBe(0);
    await addClient(ann, 'Meridian Secret Foods');

    await joinTeam(bob, await endpoint.invite('vault'), { name: 'Bob Ray' });
    await bob.workspace.click(MAKE);
    await bob.workspace.waitFor('[role="alert"]:has-text("made the key already")');
    await enterKey(bob, `${key.slice(0, -1)}${key.endsWith('7') ? '8' : '7'}`);
    await bob.workspace.waitFor('[role="alert"]:has-text("group 13")');
    await enterKey(bob, key.toLowerCase().replaceAll('-', ' '));
    await bob.workspace.waitGone('h2:has-text("The workspace’s key")');
    await sees(bob, 'Meridian Secret Foods');
    expect(await endpoint.holds('client_')).toBe(true);
    expect(await endpoint.holds('Meridian')).toBe(false);
  });
});

describe('a workspace that is made anew, encrypted, under the same name', () => {
  let old: EndpointProcess;
  let endpoint: EndpointProcess | undefined;
  let ann: Member;
  let bob: Member;
  beforeAll(async () => {
    old = await startEndpointProcess();
    await old.command('workspace', 'create', 'firm');
    ann = await openMember(first, { endpoint: old.url });
    bob = await openMember(second, { endpoint: old.url, dark: true, width: 520 });
  });
  afterAll(async () => {
    await Promise.all([ann?.browser.close(), bob?.browser.close()]);
    await endpoint?.stop();
    await old?.stop();
  });

  test('asks who was in it for its key, and goes on with that', async () => {
    const { workspace } = ann;
    await joinTeam(ann, await old.invite('firm'), { name: 'Ann Lee' });
    await addClient(ann, 'Meridian Foods');
    await expect.poll(() => old.holds('Meridian Foods'), PATIENT).toBe(true);
    await old.kill();
    endpoint = await startEndpointProcess('--port', new URL(old.url).port);
    await endpoint.command('workspace', 'create', 'firm', '--encrypted');
    await joinTeam(bob, await endpoint.invite('firm', old.url), { name: 'Bob Ray' });
    await bob.workspace.click(MAKE);
    await readSheet(bob);
    await keepPicture(bob.workspace, 'recovery-sheet-narrow-dark');
    const key = await takeSheet(bob);

    await addClient(ann, 'Northgate');
    await joinTeam(ann, await endpoint.invite('firm', old.url), { name: 'Ann Lee' });
    await workspace.waitFor('[role="status"]:has-text("This workspace is encrypted now")');
    await workspace.waitFor('h2:has-text("The workspace’s key")');
    await keepPicture(workspace, 'not-sealed');
    await enterKey(ann, key);
    await workspace.waitGone('h2:has-text("The workspace’s key")');
    await sees(bob, 'Northgate');
    await sees(bob, 'Meridian Foods');
    expect(await endpoint.holds('Northgate')).toBe(false);
  });
});
