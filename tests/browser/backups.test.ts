import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsersToTest } from './driver/browsers.ts';
import { keepPicture } from './keep-picture.ts';
import { openProduct } from './product.ts';
import { addClient, addNote, enter, type Member } from './sharing/member.ts';

describe.each(browsersToTest())('what is backed up in $name', (kind) => {
  let member: Member;
  beforeAll(async () => {
    const browser = await openProduct(kind, {});
    member = { browser, workspace: await browser.extensionPage('workspace.html#/clients') };
  });
  afterAll(() => member?.browser.close());

  test('comes soon after the first client, and brings it back into a store that was lost', async () => {
    const { browser, workspace } = member;
    await addClient(member, 'Acme Payroll');
    await addNote(workspace, 'Pays on Fridays', 'private');
    await enter(member, 'exchange');
    await workspace.waitFor('button:has-text("Bring back the backup of")');
    await keepPicture(workspace, `backups-${kind.name}`);
    await workspace.close();
    const own = await browser.extensionPage('card.html');
    await browser.stopBackground();
    await own.evaluate(lose, 'clientside');
    member.workspace = await browser.extensionPage('workspace.html#/clients');
    await member.workspace.waitFor('button:has-text("New client")');
    expect(await member.workspace.count('a:has-text("Acme Payroll")')).toBe(0);
    await enter(member, 'exchange');
    await member.workspace.click('button:has-text("Bring back the backup of")');
    await member.workspace.click('button:has-text("Import ")');
    await member.workspace.waitFor(':has-text("imported from backup of")');
    await enter(member, 'clients');
    await member.workspace.click('#content a:has-text("Acme Payroll")');
    await member.workspace.waitFor('ul[aria-label="Notes"] li:has-text("Pays on Fridays")');
  });
});

/** The store is lost, as by a fault of the browser. */
function lose(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
