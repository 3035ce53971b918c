import { expect } from 'vitest';
import type { MessageName } from '../catalog.ts';
import { ID, installFakeBrowser, OWN } from '../fake-browser.fixture.ts';

const fake = installFakeBrowser();
const { answerMessages: listener } = await import('../background-messages.ts');
const answerMessages = listener(() => undefined);
const { theStore } = await import('../store.ts');
const { undoHere } = await import('../undo-here.ts');

export { fake, theStore, undoHere };

type Sender = Record<string, unknown>;
type Shown = { show: boolean; visit: string; frame: string; guide: unknown; place: unknown };

export const own: Sender = { id: ID, url: `${OWN}workspace.html` };
const cardIn = (tab: number): Sender => ({
  id: ID,
  url: `${OWN}card.html`,
  frameId: 7,
  documentId: 'card document',
  tab: { id: tab },
});
export const pageAt = (url: string, tab = 1): Sender => ({
  id: ID,
  url,
  frameId: 0,
  tab: { id: tab, url },
});

// A page of ours asks it so.
fake.hearPages((message, reply) => answerMessages(message, own as never, reply as never));

/** What the background answers to that sender; a refusal fails the test. */
export async function ask<T>(type: MessageName, input: object, sender: Sender): Promise<T> {
  const reply = await new Promise<{ ok: boolean; value: T }>((resolve) => {
    answerMessages({ type, ...input }, sender as never, resolve as never);
  });
  expect(reply, type).toMatchObject({ ok: true });
  return reply.value;
}

/** The page of a tab is at this address, under this title. */
export async function visit(url: string, title = '', tab = 1): Promise<Shown> {
  fake.tabs.set(tab, url);
  fake.titles.set(tab, title);
  return ask('page.visit', { url, dark: false }, pageAt(url, tab));
}

/** The card of a tab after its handshake, with what it can ask. */
export async function openCard(shown: Shown, tab = 1) {
  const token = new URL(shown.frame).hash.slice(1);
  const { session } = await ask<{ session: string }>('card.open', { token }, cardIn(tab));
  const say = <T>(type: MessageName, input: object = {}) =>
    ask<T>(type, { session, ...input }, cardIn(tab));
  return {
    view: async <T = Record<string, unknown>>() => (await say<{ view: T }>('card.view')).view,
    step: (lesson: object) => say<Record<string, unknown>>('card.lesson', { lesson }),
    say,
  };
}

/** Begins a lesson on the page of tab 1 and opens its card. */
export async function teach(url: string, title = '') {
  fake.granted.add(`${new URL(url).origin}/*`);
  await visit(url, title);
  expect(await ask('site.teach', { tab: 1 }, own)).toEqual({ ok: true });
  return openCard(await visit(url, title));
}

/** The person pointed at something in the page of tab 1. */
export async function pick(url: string, selector: string, text: string): Promise<void> {
  const picked = { selectors: [selector], read: 'text', text };
  await ask('page.picked', { picked }, pageAt(url));
}

/** A browser in which nothing was done yet. */
export async function startAnew(): Promise<void> {
  fake.forget();
  for (const list of [fake.told, fake.opened, fake.injected]) list.length = 0;
  for (const map of [fake.tabs, fake.titles, fake.granted]) map.clear();
  const db = await theStore();
  await db.transaction('rw', db.all, () => Promise.all(db.all.map((table) => table.clear())));
}

/** A site that nobody has a file for, and two pages of it. */
export const ORIGIN = 'https://ledgerline.example.test';
export const ACME = `${ORIGIN}/customers/318`;
export const ZETA = `${ORIGIN}/customers/402/jobs`;
export const PATTERN = `${ORIGIN}/*`;

/** Teaches the customers of Ledgerline, with the name in a heading, and keeps it. */
export async function keepCustomers(selector = 'h1.customer') {
  const card = await teach(ACME, 'Acme – Ledgerline');
  await card.step({ step: 'point', at: 'name' });
  await pick(ACME, selector, 'Acme');
  await card.step({ step: 'try' });
  expect(await card.step({ step: 'keep' })).toMatchObject({ ok: true });
}
