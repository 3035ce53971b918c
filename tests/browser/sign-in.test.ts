import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startIssuer } from '../../endpoint/oidc/issuer.fixture.ts';
import { type EndpointProcess, startEndpointProcess } from '../fixtures/endpoint-process.ts';
import { browsersToTest } from './driver/browsers.ts';
import { until } from './driver/until.ts';
import { keepPicture } from './keep-picture.ts';
import { PATIENT } from './on-lightning.ts';
import { registeredScripts } from './product.ts';
import { addClient, enter, type Member, openMember } from './sharing/member.ts';
import { allDatabases, countWaiting, readStorage, shareNow } from './sharing/own-page.ts';

type Issuer = Awaited<ReturnType<typeof startIssuer>>;

/** For how many seconds a token is good here; so long is waited for one to end. */
const LIFE = 8;

describe.each(browsersToTest())('signing in by the firm’s issuer in $name', (kind) => {
  let folder: string;
  let issuer: Issuer;
  let endpoint: EndpointProcess;
  let member: Member;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clientside-oidc-'));
    issuer = await startIssuer();
    const settings = {
      issuer: issuer.issuer,
      audience: 'clientside',
      clientId: 'ext',
      clockTolerance: 0,
      access: [{ group: 'consultants', workspace: 'team', role: 'editor' }],
    };
    await writeFile(join(folder, 'oidc.json'), JSON.stringify(settings));
    endpoint = await startEndpointProcess();
    await endpoint.command('workspace', 'create', 'team');
    await endpoint.kill();
    await endpoint.start('--oidc', join(folder, 'oidc.json'));
    member = await openMember(kind, { endpoint: endpoint.url });
    await member.browser.allow(`${issuer.issuer}/*`);
  });
  afterAll(async () => {
    await member?.browser.close();
    await endpoint?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** What a person does at the issuer’s page, in the window that opened for it. */
  const atTheIssuer = async (act: 'Sign in' | 'Refuse', name = '') => {
    const page = await member.browser.opened('/authorize');
    if (name) await page.fill('input[name="name"]', name);
    // The window closes with the click, so that nobody answers it.
    await page.click(`button:has-text("${act}")`).catch(() => undefined);
  };
  const isWindowGone = () =>
    until(
      async () => !(await member.browser.urls()).some((url) => url.includes('/authorize')),
      () => 'the window to close',
    );
  /** Waits until the last token that was given has ended, whoever had it renewed meanwhile; how often any was renewed by then. */
  const tokenEnds = async (): Promise<number> => {
    const { renewed } = issuer.state.login;
    await pause(LIFE * 1000);
    return issuer.state.login.renewed === renewed ? renewed : tokenEnds();
  };

  test('leads to it by the endpoint’s address, and says so when it refuses', async () => {
    const { workspace } = member;
    await enter(member, 'sharing');
    await workspace.click('label:has-text("Firm’s sign-in")');
    await workspace.fill('input[placeholder="https://clientside.example.com"]', endpoint.url);
    await workspace.fill('form input:not([placeholder]):not([type="radio"])', 'team');
    await workspace.click('button:has-text("Test the connection")');
    await workspace.waitFor(`p:has-text("${new URL(issuer.issuer).host}")`);
    await keepPicture(workspace, `sign-in-${kind.name}`);
    await workspace.click('button:has-text("Sign in")');
    await atTheIssuer('Refuse');
    await workspace.waitFor('[role="alert"]:has-text("It said “access_denied”")');
    // The next one is looked for by the same address.
    await isWindowGone();
  });

  test('says so when the window is closed', async () => {
    const { workspace, browser } = member;
    await workspace.click('button:has-text("Sign in")');
    await (await browser.opened('/authorize')).close();
    await workspace.waitFor('[role="alert"]:has-text("You were not signed in")');
    await isWindowGone();
  });

  test('lets somebody in under the name that the issuer gives, and closes its window', async () => {
    issuer.state.login.life = LIFE;
    const { workspace } = member;
    await workspace.click('button:has-text("Sign in")');
    await atTheIssuer('Sign in', 'Ann Lee');
    await workspace.waitFor('p:has-text("you are Ann Lee and may read and write")');
    await isWindowGone();
    await workspace.click('button:has-text("Join “team”")');
    await workspace.waitFor('p:has-text("as Ann Lee")');
    await addClient(member, 'Meridian Foods');
    await expect.poll(() => endpoint.holds('Meridian Foods'), PATIENT).toBe(true);
  });

  test('goes on with a renewed token, also in a background that has just started', async () => {
    const before = await tokenEnds();
    await member.browser.stopBackground();
    await addClient(member, 'Brightwater');
    await shareNow(member.workspace);
    await expect.poll(() => endpoint.holds('Brightwater'), PATIENT).toBe(true);
    expect(issuer.state.login.renewed).toBeGreaterThan(before);
  });

  test('starts no card at the issuer, and leaves no token where it could be read', async () => {
    const { workspace } = member;
    expect(await registeredScripts(member.browser)).toEqual([]);
    const stored = JSON.stringify(await readStorage(workspace));
    const { text } = await allDatabases(workspace);
    const all = stored + text + endpoint.log() + (await member.browser.urls()).join();
    const { refresh, forms } = issuer.state.login;
    const secrets = forms.flatMap(({ code, code_verifier }) => [code, code_verifier]);
    const found = [...refresh.keys(), ...secrets].filter(
      (secret) => secret && all.includes(secret),
    );
    expect(found).toEqual([]);
    // Every token of this kind begins with the same letters.
    expect(all).not.toContain((await issuer.tokenOf()).slice(0, 10));
  });

  test('waits where the issuer does not renew, and goes on when one signs in again', async () => {
    const { workspace } = member;
    issuer.state.login.renews = false;
    await tokenEnds();
    await addClient(member, 'Northgate');
    await shareNow(workspace);
    await enter(member, 'sharing');
    await workspace.waitFor('[role="status"]:has-text("Your sign-in at your firm has ended")');
    await keepPicture(workspace, `sign-in-again-${kind.name}`);
    expect(await countWaiting(workspace)).toBeGreaterThan(0);
    issuer.state.login.renews = true;
    await workspace.click('button:has-text("Sign in again")');
    await atTheIssuer('Sign in', 'Ann Lee');
    await expect.poll(() => countWaiting(workspace), PATIENT).toBe(0);
    expect(await endpoint.holds('Northgate')).toBe(true);
    await workspace.waitFor('[role="status"]:has-text("Shared just now")');
  });
});
