import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Lightning, startLightning } from '../../tests/fixtures/lightning/server.ts';
import { PEOPLE_EACH } from '../seed.ts';
import { type Account, accounts } from './accounts.ts';
import { openRig, type Rig } from './browser.ts';
import { copyWithHosts } from './build.ts';
import { openStorePage, seedPeople } from './store.ts';
import { waitForText, watchCards } from './watch.ts';

/** Two browsers at the same org: one with the product, one with the bare frame, both with the same data. */
export type Stages = {
  org: Lightning;
  ours: Rig;
  bare: Rig;
  /** Milliseconds that it took to put the seeded people in. */
  seedMs: number;
  close(): Promise<void>;
};

const BARE = fileURLToPath(new URL('../peers/bare-frame', import.meta.url));
const HOSTS = ['https://*.lightning.force.com/*', 'https://*.my.salesforce.com/*'];

/** Starts the org and both browsers, fills the product's store with the sample clients and so many people more, and the peer's with the texts that the product shows. */
export async function openStages(build: string, people: number): Promise<Stages> {
  const org = await startLightning();
  const copy = await copyWithHosts(build, HOSTS);
  const ours = await openRig(org.port, copy);
  const bare = await openRig(org.port, BARE);
  const close = async () => {
    await Promise.all([ours.close(), bare.close()]);
    await org.stop();
    await rm(copy, { recursive: true });
  };
  try {
    const store = await openStorePage(ours);
    await store.call('sample');
    const seedMs = await seedPeople(store, people);
    await store.page.close();
    const texts = [];
    for (const account of accounts) texts.push(await learnText(ours, account));
    await fillBare(bare, texts, people / PEOPLE_EACH);
    return { org, ours, bare, seedMs, close };
  } catch (error) {
    await close();
    throw error;
  }
}

type RecordText = { id: string; lines: string[] };

/** The lines that the product's card shows of an account. */
async function learnText(rig: Rig, account: Account): Promise<RecordText> {
  const page = await rig.newPage();
  await watchCards(page);
  await page.goto(account.url);
  await waitForText(page, [account.name, account.person], 0);
  for (const frame of page.frames().slice(1)) {
    // the lines as a person sees them.
    const text = await frame.evaluate(() => document.body.innerText);
    if (!text.includes(account.name)) continue;
    await page.close();
    return { id: account.id, lines: text.split('\n').filter((line) => line.trim() !== '') };
  }
  throw new Error(`the card of ${account.name} went away`);
}

/** Gives the peer the texts, and as many others as the product has clients. */
async function fillBare(rig: Rig, texts: RecordText[], others: number): Promise<void> {
  const page = await rig.quietPage();
  const lines = texts[0]?.lines ?? [];
  await page.evaluate(putTexts, { texts, others, lines });
  await page.close();
}

/** Runs in a page of the peer. */
async function putTexts(given: {
  texts: { id: string; lines: string[] }[];
  others: number;
  lines: string[];
}): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('bare', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('texts', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction('texts', 'readwrite');
  const store = transaction.objectStore('texts');
  for (const text of given.texts) store.put(text);
  for (let at = 0; at < given.others; at += 1) store.put({ id: `other-${at}`, lines: given.lines });
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}
