import type { Runtime } from '../platform/browser.ts';
import { Failure } from '../platform/failure.ts';
import { openOwnPage, tellPage } from '../platform/tabs.ts';
import { readLink } from '../store/read.ts';
import { undoWrite } from '../store/undo.ts';
import { namedTeam, teamOf, teams } from '../sync/teams.ts';
import type { CardAct } from '../views/card-act.ts';
import type { LessonStep } from '../views/lesson.ts';
import { searchClients } from '../views/suggest-clients.ts';
import { viewPersonaOf } from '../views/view-persona.ts';
import type { Handlers } from './answer.ts';
import { answerAct, performAct, refusal } from './card-acts.ts';
import { sceneOf } from './card-scene.ts';
import { announce } from './changes.ts';
import { keepDraft } from './drafts.ts';
import { keepHeight } from './heights.ts';
import { takeStep } from './lesson/lesson-steps.ts';
import { forgetRead } from './read-drafts.ts';
import { type DrawScene, firstScene, forgetAhead } from './scene-ahead.ts';
import { seenRecord } from './seen-record.ts';
import { chooseTeam } from './sharing/change-teams.ts';
import { waitForTeams } from './sharing/wait-for-teams.ts';
import { preferenceOf, preferSite } from './sites-kept.ts';
import { storeOf, theStore } from './store.ts';
import { recordKeyOf, type TabState, tabState } from './tab-state.ts';
import { teamOfRecord } from './team-of-record.ts';
import { documentOf } from './who-sends.ts';

const DONE = { ok: true } as const;

type CardMessages = Pick<Handlers, Extract<keyof Handlers, `card.${string}`>>;

/** The messages of the card's frame: all but the handshake name the session it gave. */
export const cardMessages = (draw: DrawScene): CardMessages => ({
  'card.open': async ({ token }, sender) => {
    const tab = tabOf(sender);
    const session = { id: crypto.randomUUID(), document: documentOf(sender) };
    let wasBlocked = false;
    const states = tabState(tab);
    const opening = states.change((state) => {
      if (!state.tokens.includes(token)) throw stranger();
      const tokens = state.tokens.filter((other) => other !== token);
      wasBlocked = state.blocked;
      return { ...state, session, tokens, blocked: false };
    });
    const drawn = states.read().then((state) => firstScene(tab, state, draw));
    const [first] = await Promise.all([drawn.catch(() => undefined), opening]);
    // The page is busy: the card does not wait until it has heard.
    tellPage(tab, { word: 'ready' });
    if (wasBlocked) await announce({ records: [], tab });
    return { session: session.id, tab, ...first };
  },

  'card.view': async ({ session, engagement }, sender) => {
    const { state } = await openCard(sender, session);
    return sceneOf(state, { engagement });
  },

  'card.act': async ({ session, visit, engagement, act }, sender) => {
    const { state } = await openCard(sender, session);
    const record = await seenRecord(state);
    if (!record || state.lesson || state.visit !== visit)
      return refusal(
        'no-record',
        'The page shows another record now. What you typed is kept with the record you typed it on.',
      );
    const there = await teamOfRecord(record.key);
    const { url } = state;
    return answerAct(there.team, () =>
      performAct(there, { record, url, engagement }, act as CardAct),
    );
  },

  'card.undo': async ({ session, undo, team: id }, sender) => {
    await openCard(sender, session);
    const all = await teams.read();
    return answerAct(teamOf(all, id), async () => {
      // The number of a write means another one in another team.
      const store = await storeOf(id === undefined ? teamOf(all) : namedTeam(all, id));
      return { touched: await undoWrite(store, undo, Date.now()) };
    });
  },

  'card.search': async ({ session, text }, sender) => {
    await openCard(sender, session);
    return searchClients(await theStore(), text);
  },

  'card.team': async ({ session, team }, sender) => {
    await openCard(sender, session);
    await chooseTeam(team);
    return DONE;
  },

  'card.persona': async ({ session, id }, sender) => {
    const { state } = await openCard(sender, session);
    const { db } = await teamOfRecord(state.record?.key ?? '');
    const persona = await viewPersonaOf(db, id);
    if (!persona) throw new Failure('missing', 'This persona is no longer in the library.');
    return persona;
  },

  'card.draft': async ({ session, visit, key, text }, sender) => {
    const { state } = await openCard(sender, session);
    const record = recordKeyOf(state, visit);
    // A page that is loaded again just then reads it anew.
    forgetAhead();
    if (record) await keepDraft(record, key, text).finally(() => forgetRead(record));
    return DONE;
  },

  'card.height': async ({ session, height }, sender) => {
    const { tab, state, origin } = await openCard(sender, session);
    const { place } = await preferenceOf(origin);
    if (state.record?.key) keepHeight(state.record.key, place, height);
    await tellPage(tab, { word: 'height', what: height });
    return DONE;
  },

  'card.place': async ({ session, place }, sender) => {
    const { tab, origin } = await openCard(sender, session);
    await preferSite(origin, { place });
    await tellPage(tab, { word: 'place', what: place });
    return DONE;
  },

  'card.hide': async ({ session }, sender) => {
    const { tab, origin } = await openCard(sender, session);
    await preferSite(origin, { hidden: true });
    await tellPage(tab, { word: 'again' });
    return DONE;
  },

  'card.leave': async ({ session }, sender) => {
    const { tab } = await openCard(sender, session);
    await tellPage(tab, { word: 'leave' });
    return DONE;
  },

  'card.lesson': async ({ session, lesson: step }, sender) => {
    const { tab, state } = await openCard(sender, session);
    return takeStep(tab, state, step as LessonStep);
  },

  'card.workspace': async ({ session }, sender) => {
    const { state } = await openCard(sender, session);
    const key = state.record?.key ?? '';
    const { team, db } = await teamOfRecord(key);
    const link = await readLink(db, key);
    const at = `workspace.html?team=${team.id}`;
    await openOwnPage(link?.client ? `${at}#/clients/${link.client}` : 'workspace.html');
    return DONE;
  },

  'card.wait': async ({ session }, sender) => {
    await openCard(sender, session);
    return { again: await waitForTeams() };
  },
});

type OpenCard = { tab: number; state: TabState; origin: string };

/** The tab of a card that did the handshake; anybody else is refused. */
async function openCard(sender: Runtime.MessageSender, session: string): Promise<OpenCard> {
  const tab = tabOf(sender);
  const state = await tabState(tab).read();
  const isSame = state.session?.id === session && state.session.document === documentOf(sender);
  if (!isSame) throw stranger();
  return { tab, state, origin: new URL(state.url).origin };
}

function tabOf(sender: Runtime.MessageSender): number {
  if (sender.tab?.id === undefined) throw stranger();
  return sender.tab.id;
}

function stranger(): Failure {
  return new Failure('not-allowed', 'This card opens only where Clientside puts it.');
}
