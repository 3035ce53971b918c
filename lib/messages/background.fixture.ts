import { Dexie } from 'dexie';
import { afterAll, beforeEach, expect, vi } from 'vitest';
import { fillWithSample } from '../store/starter.fixture.ts';
import type { CardScene } from './card-port.ts';
import { ID, installFakeBrowser, OWN } from './fake-browser.fixture.ts';

/** The browser that the background of these tests runs in. */
export const fake = installFakeBrowser();
const { answerMessages: listener } = await import('./background-messages.ts');
const { theStore } = await import('./store.ts');
const { followDrafts } = await import('./read-drafts.ts');
followDrafts();

/** Draws no more than the client's name. */
export const draw = vi.fn(({ view }: CardScene) =>
  view.state === 'client' ? view.client.name : undefined,
);
export const answerMessages = listener(draw);

export const HOST = 'https://fernhill.lightning.force.com';
export const BRIGHTLINE = `${HOST}/lightning/r/Account/001Hs00004AAAACIA5/view`;
export const OTHER = `${HOST}/lightning/r/Account/001Hs00009ZZZZZ/view`;
export const LIST = `${HOST}/lightning/o/Account/list`;

export type Sender = {
  id?: string;
  url?: string;
  frameId?: number;
  documentId?: string;
  tab?: { id: number; url?: string };
};
type Reply = { ok: boolean; value: never; failure: { code: string; passing: boolean } };

/** What the background answers to a message of that sender; undefined when it does not listen. */
export function ask(type: string, input: object, sender: Sender): Promise<Reply | undefined> {
  return new Promise((resolve) => {
    const heard = answerMessages({ type, ...input }, sender as never, (reply) =>
      resolve(reply as Reply),
    );
    if (heard === undefined) resolve(undefined);
  });
}

/** The answer as it is known to be: the tests speak to the background as other processes do. */
export function answerOf<T>(reply: Reply | undefined): T {
  expect(reply?.ok).toBe(true);
  return reply?.value as T;
}

/** The content script of a page. */
export const pageAt = (url: string, tab = 1): Sender => ({
  id: ID,
  url,
  frameId: 0,
  tab: { id: tab, url: fake.tabs.get(tab) },
});
/** A card's frame in a tab. */
export const cardIn = (tab = 1, documentId = 'card document'): Sender => ({
  id: ID,
  url: `${OWN}card.html`,
  frameId: 7,
  documentId,
  tab: { id: tab },
});
/** A page of the extension. */
export const own: Sender = { id: ID, url: `${OWN}workspace.html` };

export type Visit = { show: boolean; visit: string; frame: string };

/** A page comes to an address, and asks what to show. */
export async function visit(url: string, tab = 1): Promise<Visit> {
  fake.tabs.set(tab, url);
  const reply = await ask('page.visit', { url, dark: false }, pageAt(url, tab));
  return answerOf<Visit>(reply);
}

/** The single-use token in a frame's address. */
export const tokenOf = (shown: Visit) => new URL(shown.frame).hash.slice(1);

/** A card that did its handshake: its session and visit. */
export async function openCard(url: string, tab = 1, sender = cardIn(tab)) {
  const shown = await visit(url, tab);
  const reply = await ask('card.open', { token: tokenOf(shown) }, sender);
  const { session } = answerOf<{ session: string }>(reply);
  return { session, visit: shown.visit };
}

export const refused = { ok: false, failure: { code: 'not-allowed' } };

/** Before each test a browser that has just started, one granted host and the sample; after all of them no store. */
export function startAnew(): void {
  beforeEach(async () => {
    fake.forget();
    for (const list of [fake.told, fake.opened]) list.length = 0;
    fake.tabs.clear();
    fake.granted.clear();
    fake.granted.add(`${HOST}/*`);
    const db = await theStore();
    await db.transaction('rw', db.all, () => Promise.all(db.all.map((table) => table.clear())));
    await fillWithSample(db);
  });
  afterAll(async () => {
    (await theStore()).close();
    await Dexie.delete('clientside');
  });
}
