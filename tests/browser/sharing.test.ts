import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EndpointProcess } from '../fixtures/endpoint-process.ts';
import { accounts, recordAddress } from '../fixtures/lightning/data.ts';
import type { Surface } from './driver/driver.ts';
import { until } from './driver/until.ts';
import { PATIENT } from './on-lightning.ts';
import { cardOf, cardWith } from './product.ts';
import { inRounds, longRun } from './sharing/long-run.ts';
import {
  addClient,
  addNote,
  addPerson,
  changePerson,
  enter,
  joinTeam,
  noteWith,
  showClient,
} from './sharing/member.ts';
import {
  activeTeam,
  allDatabases,
  countWaiting,
  noteTexts,
  readTokens,
  sharedRecords,
  shareNow,
  tell,
} from './sharing/own-page.ts';
import { storageInPage } from './sharing/storage-in-page.ts';
import { layTable, type Seat, type Table } from './sharing/table.ts';

const account = accounts.find(({ name }) => name === 'Calder County') as (typeof accounts)[number];
const CLIENT = account.name;
const PERSON = 'Petra Kovač';
const OWN = 'Bens own client';
const SECRET = 'Their director told me that he leaves in May';

describe('two browsers that share one client', () => {
  let table: Table;
  let endpoint: EndpointProcess;
  let ann: Seat;
  let ben: Seat;
  /** What let them in, that nobody may find anywhere. */
  const links: string[] = [];

  beforeAll(async () => {
    table = await layTable(recordAddress(account));
    ({ endpoint, ann, ben } = table);
  });
  afterAll(() => table?.clear());

  const invite = async () => {
    const link = await endpoint.invite('team');
    links.push(link);
    return link;
  };
  /** The card in a member's account page, with the page in front. */
  const cardFor = async ({ tab }: Seat): Promise<Surface> => {
    await tab.bringToFront();
    return cardOf(tab, CLIENT);
  };
  const converge = async () => {
    const look = async () => {
      for (const { workspace } of [ann, ben]) await shareNow(workspace);
      expect(await sharedRecords(ben.workspace)).toEqual(await sharedRecords(ann.workspace));
      expect(await countWaiting(ann.workspace)).toBe(0);
      return 'same';
    };
    await expect.poll(look, { timeout: 60_000 }).toBe('same');
  };

  test('the first joins and shares what is there, but the sample and a private note', async () => {
    await ann.tab.bringToFront();
    await (await cardWith(ann.tab, 'button:has-text("Create")')).click('button:has-text("Create")');
    const card = await cardFor(ann);
    await addPerson(card, PERSON);
    await addNote(card, 'Pays on Fridays');
    await addNote(card, SECRET, 'private');
    await joinTeam(ann, await invite(), { name: 'Ann Lee', here: 'Share it with the team' });
    await expect.poll(() => countWaiting(ann.workspace), PATIENT).toBe(0);
    expect(await endpoint.holds('Pays on Fridays')).toBe(true);
  });

  test('the second joins apart from what is there, and sees the client on its page', async () => {
    await addClient(ben, OWN);
    await joinTeam(ben, await invite(), { name: 'Ben Otto', here: 'Keep it apart' });
    const card = await cardFor(ben);
    await card.waitFor(noteWith('Pays on Fridays'));
    expect(await card.count(`li:has-text("${PERSON}")`)).toBeGreaterThan(0);
    await enter(ben, 'clients');
    await ben.workspace.waitFor(`#content a:has-text("${CLIENT}")`);
    for (const name of [OWN, 'Northwind Foods'])
      expect(await ben.workspace.count(`#content a:has-text("${name}")`)).toBe(0);
    await shareNow(ben.workspace);
    expect(await endpoint.holds(OWN)).toBe(false);
    expect(await endpoint.holds('Northwind Foods')).toBe(false);
  });

  test('what one writes appears in the open card and workspace of the other', async () => {
    const theirs = await cardFor(ben);
    await showClient(ann, CLIENT);
    await addNote(ann.workspace, 'From the workspace');
    await theirs.waitFor(noteWith('From the workspace'));
    await addNote(theirs, 'From the card');
    await ann.workspace.waitFor(noteWith('From the card'));
    const ours = await cardFor(ann);
    await ours.waitFor(`${noteWith('From the card')}`);
    expect(await ours.text(noteWith('From the card'))).toContain('Ben Otto');
  });

  test('a private note stays in its browser', async () => {
    expect(await endpoint.holds(SECRET)).toBe(false);
    expect((await allDatabases(ben.workspace)).text).not.toContain(SECRET);
    expect((await allDatabases(ann.workspace)).text).toContain(SECRET);
  });

  test('the page may be closed at once after a note', async () => {
    await showClient(ann, CLIENT);
    await addNote(ann.workspace, 'Written and gone');
    await ann.workspace.close();
    ann.workspace = await ann.browser.extensionPage('workspace.html#/sharing');
    const card = await cardFor(ben);
    await card.waitFor(noteWith('Written and gone'));
  });

  test(
    'the endpoint is killed and started while both write, and nothing is lost',
    async () => {
      const cards = [await cardFor(ann), await cardFor(ben)] as const;
      const written: string[] = [];
      const latest = ['', ''];
      await inRounds(2, async (round) => {
        const write = async (i: 0 | 1) => {
          const text = `Round ${round} of ${i}`;
          await addNote(cards[i], text);
          written.push(text);
          latest[i] = `Part ${i} in round ${round}`;
          await changePerson(cards[i], PERSON, i === 0 ? 'title' : 'motivation', latest[i]);
        };
        const writing = Promise.all([write(0), write(1)]);
        await endpoint.kill();
        await writing;
        await endpoint.start();
      });
      await converge();
      for (const { workspace } of [ann, ben])
        expect(await noteTexts(workspace)).toEqual(expect.arrayContaining(written));
      for (const card of cards)
        for (const part of latest) await card.waitFor(`dd:has-text("${part}")`);
    },
    (longRun ?? 0) + 120_000,
  );

  test('says in popup, card and workspace that the endpoint is away, and goes on by itself', async () => {
    await endpoint.kill();
    const card = await cardFor(ann);
    await addNote(card, 'While it was away');
    const { host } = new URL(endpoint.url);
    const words = `${host} can’t be reached; 1 edit waiting`;
    await card.waitFor(`p:has-text("${words}")`);
    const popup = await ann.browser.popup(ann.tab);
    await popup.waitFor(`button:has-text("${words}")`);
    await popup.close();
    await enter(ann, 'sharing');
    await ann.workspace.waitFor(`[role="status"]:has-text("${words}")`);
    await endpoint.start();
    // Nobody presses anything: it is tried again soon, since somebody looks.
    const other = await cardFor(ben);
    await expect.poll(() => countWaiting(ann.workspace), { timeout: 40_000 }).toBe(0);
    await expect
      .poll(() => other.count(noteWith('While it was away')), { timeout: 40_000 })
      .toBe(1);
  });

  test('both write without network, different things of one person, and both stay', async () => {
    const cards = [await cardFor(ann), await cardFor(ben)] as const;
    for (const { browser } of [ann, ben]) await browser.setOffline(true);
    await addNote(cards[0], 'Ann without network');
    await addNote(cards[1], 'Ben without network');
    await changePerson(cards[0], PERSON, 'title', 'Head of pay');
    await changePerson(cards[1], PERSON, 'motivation', 'A quiet Friday');
    for (const { workspace } of [ann, ben]) {
      await shareNow(workspace);
      expect(await countWaiting(workspace)).toBe(2);
    }
    for (const { browser } of [ann, ben]) await browser.setOffline(false);
    await converge();
    for (const { workspace } of [ann, ben])
      expect(await noteTexts(workspace)).toEqual(
        expect.arrayContaining(['Ann without network', 'Ben without network']),
      );
    for (const seat of [ann, ben]) {
      const card = await cardFor(seat);
      await card.waitFor('dd:has-text("Head of pay")');
      await card.waitFor('dd:has-text("A quiet Friday")');
    }
  });

  test('the token is in no database, no export, no log and no page', async () => {
    const secrets: string[] = [...links.map((link) => link.split('.').at(-1) ?? '')];
    for (const { workspace } of [ann, ben]) secrets.push(...(await readTokens(workspace)));
    expect(secrets).toHaveLength(4);
    await enter(ann, 'exchange');
    await ann.workspace.click('label:has-text("With my private notes")');
    await ann.workspace.click('button:has-text("Export to a file")');
    const exported = await until(
      async () => {
        const [file] = (await readdir(table.downloads)).filter((name) => name.endsWith('.json'));
        return file && readFile(join(table.downloads, file), 'utf8');
      },
      () => 'an exported file',
    );
    expect(exported).toContain(SECRET);
    const databases = [await allDatabases(ann.workspace), await allDatabases(ben.workspace)];
    expect(endpoint.log()).toContain('/push"');
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(20);
      expect(exported).not.toContain(secret);
      for (const { text } of databases) expect(text).not.toContain(secret);
      expect(endpoint.log()).not.toContain(secret);
      expect(await endpoint.holds(secret)).toBe(false);
    }
    for (const seat of [ann, ben]) {
      const seen = await storageInPage(seat.workspace, recordAddress(account));
      for (const secret of secrets) expect(seen).not.toContain(secret);
    }
  });

  test('a revoked token is told in words, writing goes on, and goes out after joining again', async () => {
    const list = await endpoint.command('token', 'list');
    const [id] = /^\S+(?=.*Ann Lee)/m.exec(list) ?? [];
    await endpoint.command('token', 'revoke', `${id}`);
    const card = await cardFor(ann);
    await addNote(card, 'After it was revoked');
    const words = 'does not know you any more; 1 edit waiting';
    await card.waitFor(`p:has-text("${words}")`);
    await addNote(card, 'And one more');
    await card.waitFor('p:has-text("2 edits waiting")');
    const popup = await ann.browser.popup(ann.tab);
    await popup.waitFor('button:has-text("does not know you any more")');
    await popup.close();
    await enter(ann, 'sharing');
    await ann.workspace.waitFor('[role="status"]:has-text("Ask for a new join link")');
    expect(await noteTexts(ben.workspace)).not.toContain('And one more');
    await joinTeam(ann, await invite(), { name: 'Ann Lee' });
    await ann.workspace.waitFor('[role="status"]:has-text("Shared just now")');
    await converge();
    expect(await noteTexts(ben.workspace)).toEqual(
      expect.arrayContaining(['After it was revoked', 'And one more']),
    );
  });

  const leave = async ({ workspace }: Seat, choice: string) => {
    await workspace.click('button:has-text("Leave")');
    await workspace.click(`label:has-text("${choice}")`);
    await workspace.click('button:has-text("Leave and")');
    await workspace.waitGone('button:has-text("Share now")');
  };

  test('one leaves and takes all away, and is left with what was apart', async () => {
    const { store } = await activeTeam(ben.workspace);
    await enter(ben, 'sharing');
    await leave(ben, 'Remove it from this device');
    // The page shows the other team before the store of this one has gone.
    const names = () =>
      ben.workspace.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    await expect.poll(names, PATIENT).not.toContain(store);
    const { text } = await allDatabases(ben.workspace);
    expect(text).not.toContain('Pays on Fridays');
    await enter(ben, 'clients');
    await ben.workspace.waitFor(`#content a:has-text("${OWN}")`);
    expect(await readTokens(ben.workspace)).toEqual([]);
    expect(await endpoint.holds('Pays on Fridays')).toBe(true);
  });

  test('the other leaves with a copy, and what is written then stays here', async () => {
    await enter(ann, 'sharing');
    await leave(ann, 'Keep a copy on this device');
    await showClient(ann, CLIENT);
    await addNote(ann.workspace, 'Only in the copy');
    await tell(ann.workspace, { type: 'team.share', team: (await activeTeam(ann.workspace)).id });
    expect(await noteTexts(ann.workspace)).toEqual(
      expect.arrayContaining(['Pays on Fridays', 'And one more', 'Only in the copy']),
    );
    expect(await endpoint.holds('Only in the copy')).toBe(false);
  });
});
