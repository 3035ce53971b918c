import { lessonKinds } from '../model/lesson-kinds.ts';
import type { PageGuide } from '../model/page-guide.ts';
import type { Runtime } from '../platform/browser.ts';
import { browser } from '../platform/browser.ts';
import { Failure } from '../platform/failure.ts';
import { hasHost } from '../platform/permissions.ts';
import { tabUrl, tellPage } from '../platform/tabs.ts';
import {
  isSameRecord,
  pageGuide,
  permissionPattern,
  type Recognised,
  recognise,
} from '../sites/index.ts';
import { readLink } from '../store/read.ts';
import { viewCard } from '../views/view-card.ts';
import type { Handlers } from './answer.ts';
import { browserAgrees } from './browser-agrees.ts';
import { browserName } from './browser-name.ts';
import type { Place } from './catalog.ts';
import { announce } from './changes.ts';
import { knownSites } from './lesson/known-sites.ts';
import { afterPick } from './lesson/lesson-changes.ts';
import { forgetMissed } from './lesson/missed-name.ts';
import { preferenceOf, preferSite } from './sites-kept.ts';
import { theStore } from './store.ts';
import { systemTitles } from './system-titles.ts';
import { type TabState, tabState } from './tab-state.ts';
import { CARD_PAGE } from './who-sends.ts';

/** More than the addresses a page can go through while one frame loads. */
const TOKENS_KEPT = 20;
const PAST_KEPT = 5;
const DONE = { ok: true } as const;
/** A page that is no record: nothing is read, and a lesson sits in the dock. */
const UNREAD: PageGuide = { scopes: [], names: [], anchors: [], ids: [] };

/** The messages of content scripts. */
export const pageMessages: Pick<Handlers, Extract<keyof Handlers, `page.${string}`>> = {
  'page.visit': async ({ url, dark, stated }, sender) => {
    const { tab, origin } = pageOf(sender, url);
    const [before, preference, isAllowed] = await Promise.all([
      tabState(tab).read(),
      preferenceOf(origin),
      mayShow(url),
    ]);
    const { declared, taught } = await knownSites(before.lesson);
    const find = (address: string) => recognise(address, declared, { taught });
    const told = isAllowed ? find(url) : null;
    const isMeant = (seen: string) => isSameRecord(find(seen), told);
    if (told) await refuseLie(sender, isMeant);
    // What the page said counts for the address it was at: another may open another record.
    const isStated = told && stated && isMeant(stated.at);
    const record = isStated ? recognise(url, declared, { taught, stated: stated.text }) : told;
    if (record) viewAhead(record, before.lesson);
    const isLesson = isAllowed && before.lesson?.origin === origin;
    const token = newSecret();
    const state = await tabState(tab).change((old) =>
      visited(old, { url, dark, told, record, token }),
    );
    const isNews =
      state.visit !== before.visit ||
      (isLesson && url !== before.url) ||
      !isSameRecord(record, before.record ?? null);
    if (isNews || state.dark !== before.dark) await announce({ records: [], tab });
    if (!isLesson && (!record || preference.hidden)) return { show: false };
    return {
      show: true,
      visit: state.visit,
      frame: frameUrl(token),
      guide: record ? pageGuide(record, url, declared, taught) : UNREAD,
      place: isLesson ? lessonPlace(preference.place) : preference.place,
      title: 'Clientside',
    };
  },

  // Of whatever visit: the page may be further than it knows, and the card asks what to show.
  'page.frame': async (_, sender) => {
    const token = newSecret();
    const { tab } = pageOf(sender);
    await tabState(tab).change((state) => ({ ...state, tokens: withToken(state, token) }));
    return { frame: frameUrl(token) };
  },

  'page.name': async ({ visit, name }, sender) => {
    let wasMissed = false;
    const tab = await changeVisit(sender, visit, (state) => {
      wasMissed = state.missed;
      return { ...state, name, missed: false };
    });
    if (wasMissed) await forgetMissed(pageOf(sender).origin);
    await announce({ records: [], tab });
    return DONE;
  },

  'page.look': async ({ visit, dark }, sender) => {
    const tab = await changeVisit(sender, visit, (state) => ({ ...state, dark }));
    await announce({ records: [], tab });
    return DONE;
  },

  'page.place': async ({ place }, sender) => {
    const { tab, origin } = pageOf(sender);
    await preferSite(origin, { place });
    await announce({ records: [], tab });
    return DONE;
  },

  'page.pointing': async (_, sender) => {
    const { lesson } = await tabState(pageOf(sender).tab).read();
    const at = lesson?.picking;
    return { ...(at ? { at } : {}), words: pointingWords(lesson) };
  },

  'page.picked': async ({ picked }, sender) => {
    const { tab } = pageOf(sender);
    await tabState(tab).change((state) =>
      state.lesson ? { ...state, lesson: afterPick(state.lesson, picked) } : state,
    );
    await announce({ records: [], tab });
    await tellPage(tab, { type: 'frame.focus' });
    return DONE;
  },

  'page.blocked': async ({ visit }, sender) => {
    const tab = await changeVisit(sender, visit, (state) => ({ ...state, blocked: true }));
    // The popup may be open already.
    await announce({ records: [], tab });
    return DONE;
  },
};

/** Reads what the card is about to ask for, while it does not know yet that there is another record. */
function viewAhead(record: Recognised, lesson: TabState['lesson']): void {
  if (!record.key || lesson) return;
  const { key } = record;
  const read = async () => {
    const db = await theStore();
    const link = await readLink(db, key);
    if (!link?.client) return;
    const look = { recent: [], titles: await systemTitles(), now: Date.now() };
    await viewCard(db, { ...record, key, label: '' }, look);
  };
  // Why it can't be read, the card is told when it asks.
  read().catch(() => undefined);
}

/** A lesson is open wherever it sits. */
function lessonPlace(place: Place): Place {
  return { ...place, mode: 'inline', collapsed: false };
}

function pointingWords(lesson: TabState['lesson']): string {
  const what = lesson ? lessonKinds[lesson.kind] : 'record';
  return lesson?.picking === 'place'
    ? 'Click what the card should sit below'
    : `Click the name of this ${what}`;
}

/** The tab and origin of a content script; an address of another origin than its page is refused. */
function pageOf(sender: Runtime.MessageSender, url?: string): { tab: number; origin: string } {
  const tab = sender.tab?.id;
  const origin = new URL(sender.url ?? '').origin;
  if (tab === undefined || (url !== undefined && new URL(url).origin !== origin))
    throw new Failure('not-allowed', 'This page may not ask for another.');
  return { tab, origin };
}

/** Fails, for the page to ask again later, when the browser says that the tab is elsewhere. */
async function refuseLie(
  { tab }: Runtime.MessageSender,
  isMeant: (url: string) => boolean,
): Promise<void> {
  if (!(await browserAgrees(tab?.url, () => tabUrl(tab?.id ?? -1), isMeant)))
    throw new Failure('not-allowed', 'The tab is not at this address.', { passing: true });
}

async function mayShow(url: string): Promise<boolean> {
  const pattern = permissionPattern(url, browserName());
  return pattern !== null && (await hasHost(pattern));
}

type Seen = {
  url: string;
  dark: boolean;
  /** What the address alone tells, and what it tells together with the page. */
  told: Recognised | null;
  record: Recognised | null;
  token: string;
};

/** The state after a page came to an address: the same record keeps its visit and its name, and so does one whose page has just told its id; a lesson goes on over pages that are none. */
function visited(old: TabState, { url, dark, told, record, token }: Seen): TabState {
  const before = old.record ?? null;
  const isLesson =
    old.lesson !== undefined && record === null && before === null && old.visit !== '';
  const same =
    isLesson || (record !== null && (isSameRecord(before, record) || isSameRecord(before, told)));
  return {
    ...old,
    url,
    dark,
    visit: same ? old.visit : newSecret(),
    past: same ? old.past : pastOf(old),
    record: record ?? undefined,
    name: same ? old.name : undefined,
    blocked: same && old.blocked,
    missed: same && old.missed,
    tokens: withToken(old, token),
  };
}

function pastOf({ visit, record, past }: TabState): TabState['past'] {
  return record?.key ? [{ visit, key: record.key }, ...past].slice(0, PAST_KEPT) : past;
}

function withToken({ tokens }: TabState, token: string): string[] {
  return [...tokens, token].slice(-TOKENS_KEPT);
}

/** Changes a tab's state if it still is at that visit; answers of an older visit change nothing. */
async function changeVisit(
  sender: Runtime.MessageSender,
  visit: string,
  work: (state: TabState) => TabState,
): Promise<number> {
  const { tab } = pageOf(sender);
  await tabState(tab).change((state) => (state.visit === visit ? work(state) : state));
  return tab;
}

function frameUrl(token: string): string {
  return `${browser.runtime.getURL(CARD_PAGE)}#${token}`;
}

function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
