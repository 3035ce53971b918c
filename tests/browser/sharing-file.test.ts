import { afterAll, beforeAll, describe, test } from 'vitest';
import { ACCOUNT, apache } from '../fixtures/dav/apache.ts';
import { nginx } from '../fixtures/dav/nginx.ts';
import { type FileServer, hasServer, serveFolder } from '../fixtures/dav/served-folder.ts';
import { browsersToTest } from './driver/browsers.ts';
import type { BrowserKind } from './driver/driver.ts';
import { addClient, enter, type Member, openMember, sees } from './sharing/member.ts';
import { shareNow } from './sharing/own-page.ts';

const kinds = browsersToTest();
/** Two kinds of browser, or one twice where only one is here. */
const first = kinds[0] as BrowserKind;
const second = kinds[1] ?? first;

describe.runIf(hasServer(apache))('a file on a real Apache', () => {
  let server: FileServer;
  let ann: Member;
  let bob: Member;
  beforeAll(async () => {
    server = await serveFolder(apache);
    ann = await openMember(first, { endpoint: server.origin });
    bob = await openMember(second, { endpoint: server.origin });
  });
  afterAll(async () => {
    await Promise.all([ann?.browser.close(), bob?.browser.close()]);
    await server?.stop();
  });

  const tryFile = async (member: Member, name: string, account?: typeof ACCOUNT) => {
    const { workspace } = member;
    await enter(member, 'sharing');
    await workspace.click('label:has-text("A file")');
    await workspace.fill('input[placeholder$="team.json"]', `${server.origin}/${name}.json`);
    if (account) {
      await workspace.fill(
        '#content form input[spellcheck="false"]:not([placeholder])',
        account.name,
      );
      await workspace.fill('#content form input[type="password"]', account.password);
    }
    await workspace.click('button:has-text("Test the connection")');
  };
  const join = async ({ workspace }: Member, name: string) => {
    await workspace.waitFor('h2:has-text("The connection works")');
    await workspace.fill('input[autocomplete="name"]', name);
    await workspace.click('button:has-text("Join “")');
    await workspace.waitFor('button:has-text("Leave")');
    // It goes when joining has ended.
    await workspace.waitGone('h2:has-text("The connection works")');
  };

  test('asks for a password, is shared by two, and says so', async () => {
    await tryFile(ann, 'guarded');
    await ann.workspace.waitFor('[role="alert"]:has-text("wants a name and a password")');
    await tryFile(ann, 'guarded', ACCOUNT);
    await ann.workspace.waitFor('p:has-text("An empty file was made")');
    await join(ann, 'Ann Lee');
    await addClient(ann, 'Harbour Freight');
    // A file is looked at once a minute: it is there before the other one looks.
    await shareNow(ann.workspace);
    await tryFile(bob, 'guarded', ACCOUNT);
    await join(bob, 'Bob Ray');
    await shareNow(bob.workspace);
    await sees(bob, 'Harbour Freight');
  });
});

describe.runIf(hasServer(nginx))('a file on a real nginx', () => {
  test('is refused in words that name the headers', async () => {
    const server = await serveFolder(nginx);
    const ann = await openMember(first, { endpoint: server.origin });
    try {
      await enter(ann, 'sharing');
      await ann.workspace.click('label:has-text("A file")');
      await ann.workspace.fill('input[placeholder$="team.json"]', `${server.origin}/team.json`);
      await ann.workspace.click('button:has-text("Test the connection")');
      await ann.workspace.waitFor('[role="alert"]:has-text("If-None-Match and If-Match")');
    } finally {
      await ann.browser.close();
      await server.stop();
    }
  });
});
