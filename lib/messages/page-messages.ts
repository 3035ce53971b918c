import { lessonKinds } from '../model/lesson-kinds.ts';
import type { PageGuide } from '../model/page-guide.ts';
import type { Runtime } from '../platform/browser.ts';
import { browser } from '../platform/browser.ts';
import { Failure } from '../platform/failure.ts';
import { tabUrl, tellPage } from '../platform/tabs.ts';
import { isSameRecord, pageGuide, recognise } from '../sites/index.ts';
import type { Handlers } from './answer.ts';
import { browserAgrees } from './browser-agrees.ts';
import type { Place } from './catalog.ts';
import { announce } from './changes.ts';
import { giveScene, viewAhead } from './give-scene.ts';
import { heightOf } from './heights.ts';
import { knownSites } from './lesson/known-sites.ts';
import { afterPick } from './lesson/lesson-changes.ts';
import { forgetMissed } from './lesson/missed-name.ts';
import { mayShow } from './may-show.ts';
import { type DrawScene, makeAhead } from './scene-ahead.ts';
import { preferenceOf, preferSite } from './sites-kept.ts';
import { type TabState, tabState } from './tab-state.ts';
import { newSecret, visited, withToken } from './visited.ts';
import { CARD_PAGE, documentOf } from './who-sends.ts';

const DONE = { ok: true } as const;
/** A page that is no record: nothing is read, and a lesson sits in the dock. */
const UNREAD: PageGuide = { scopes: [], names: [], anchors: [], ids: [] };

type PageMessages = Pick<Handlers, Extract<keyof Handlers, `page.${string}`>>;

/** The messages of content scripts. */
export const pageMessages = (draw: DrawScene): PageMessages => ({
  'page.visit': async ({ url, dark, stated }, sender) => {
    const { tab, origin } = pageOf(sender, url);
    const states = tabState(tab);
    const before = await states.read();
    const { declared, taught } = await knownSites(before.lesson);
    const find = (address: string) => recognise(address, declared, { taught });
    const found = find(url);
    const isMeant = (seen: string) => isSameRecord(find(seen), found);
    // What the page said counts for the address it was at: another may open another record.
    const isStated = found && stated && isMeant(stated.at);
    const whole = isStated ? recognise(url, declared, { taught, stated: stated.text }) : found;
    const page = documentOf(sender);
    // A page that was loaded again has no card yet.
    const hasCard = before.session !== undefined && before.page === page;
    if (whole && !hasCard) viewAhead(whole, before.lesson);
    const [preference, isAllowed] = await Promise.all([
      preferenceOf(origin),
      mayShow(url),
      found && refuseLie(sender, isMeant),
    ]);
    const [told, record] = isAllowed ? [found, whole] : [null, null];
    const isLesson = isAllowed && before.lesson?.origin === origin;
    const token = newSecret();
    const writing = states.change((old) => visited(old, { url, page, dark, told, record, token }));
    const state = await states.read();
    const isNewRecord = state.visit !== before.visit;
    const isNews =
      (isLesson && url !== before.url) ||
      !isSameRecord(record, before.record ?? null) ||
      state.dark !== before.dark;
    const giving = isNewRecord && hasCard && !isLesson && giveScene(tab, state);
    const isShown = isLesson || (record !== null && !preference.hidden);
    if (isShown && !hasCard) makeAhead(tab, state, draw);
    await writing;
    const news = { records: [], tab, ...(isNewRecord ? { visit: state.visit } : {}) };
    // The page need not wait for what others hear of.
    if (isNewRecord || isNews) Promise.resolve(giving).then(() => announce(news));
    if (!isShown) return { show: false };
    const place = isLesson ? lessonPlace(preference.place) : preference.place;
    return {
      show: true,
      visit: state.visit,
      frame: frameUrl(token),
      guide: record ? pageGuide(record, url, declared, taught) : UNREAD,
      place,
      ...(isLesson || !record?.key ? {} : heightOf(record.key, place)),
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
    await announce({ records: [], tab, visit, isName: true });
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
    await tellPage(tab, { word: 'focus' });
    return DONE;
  },

  'page.blocked': async ({ visit }, sender) => {
    const tab = await changeVisit(sender, visit, (state) => ({ ...state, blocked: true }));
    // The popup may be open already.
    await announce({ records: [], tab });
    return DONE;
  },
});

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
