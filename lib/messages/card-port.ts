import { reportOf } from '../platform/failure.ts';
import type { CardAct } from '../views/card-act.ts';
import type { LessonStep } from '../views/lesson.ts';
import { ask } from './ask.ts';
import type { MessageOutput, Place } from './catalog.ts';
import { type ChangeNews, onChanges } from './changes.ts';
import { onGone } from './gone.ts';
import { openSceneLine } from './scene-line.ts';

/** What a card's frame shows: the view, its place, the host's theme, the visit and its half-typed texts. */
export type CardScene = MessageOutput<'card.view'>;

const TRIES = 5;
const PAUSE_MS = 300;

/** The card's way to the background, once the handshake is done. */
export type CardPort = {
  /** The tab that the card is in. */
  tab: number;
  /** What the card shows first; without it, it has to ask. */
  scene?: CardScene | undefined;
  /** That scene as the background has drawn it. */
  html?: string | undefined;
  view(engagement?: string): Promise<CardScene>;
  act(visit: string, act: CardAct, engagement?: string): Promise<MessageOutput<'card.act'>>;
  undo(undo: number): Promise<MessageOutput<'card.undo'>>;
  /** Makes another team the one that clients are linked in. */
  team(team: string): Promise<unknown>;
  search(text: string): Promise<MessageOutput<'card.search'>>;
  persona(id: string): Promise<MessageOutput<'card.persona'>>;
  draft(visit: string, key: string, text: string): Promise<unknown>;
  height(height: number): Promise<unknown>;
  place(place: Place): Promise<unknown>;
  hide(): Promise<unknown>;
  leave(): Promise<unknown>;
  lesson(lesson: LessonStep): Promise<MessageOutput<'card.lesson'>>;
  workspace(): Promise<unknown>;
  /** Brings what others share while somebody looks; answered within half a minute. */
  wait(): Promise<{ again: boolean }>;
  /** Calls back when what the card shows may have changed, and with what it shows when the background knows that first. */
  onChanged(callback: (news: ChangeNews) => void, onScene: (scene: CardScene) => void): () => void;
  /** Calls back once the extension has gone from under the card; returns how to stop. */
  onGone(callback: () => void): () => void;
};

/** Does the handshake with the single-use token of the frame's address; fails with `not-allowed` when the frame is not ours. */
export async function openCardPort(token: string): Promise<CardPort> {
  const { session, tab, scene, html } = await open(token, TRIES);
  // Each team's store counts its writes for itself: here they are told apart.
  const writes: { undo: number; team?: string | undefined }[] = [];
  const numbered = (answer: MessageOutput<'card.act'>) =>
    answer.ok && answer.undo !== undefined
      ? { ...answer, undo: writes.push({ undo: answer.undo, team: answer.team }) - 1 }
      : answer;
  return {
    tab,
    scene,
    html,
    view: (engagement) => ask('card.view', { session, engagement }),
    act: onceAtATime((visit, act, engagement) =>
      ask('card.act', { session, visit, act, engagement }).then(numbered),
    ),
    undo: onceAtATime((number) =>
      ask('card.undo', { session, ...(writes[number] ?? { undo: number }) }),
    ),
    team: (team) => ask('card.team', { session, team }),
    search: (text) => ask('card.search', { session, text }),
    persona: (id) => ask('card.persona', { session, id }),
    draft: (visit, key, text) => ask('card.draft', { session, visit, key, text }),
    height: (height) => ask('card.height', { session, height }),
    place: (place) => ask('card.place', { session, place }),
    hide: () => ask('card.hide', { session }),
    leave: () => ask('card.leave', { session }),
    lesson: onceAtATime((lesson) => ask('card.lesson', { session, lesson })),
    workspace: () => ask('card.workspace', { session }),
    wait: () => ask('card.wait', { session }),
    onChanged: (callback, onScene) => {
      const line = openSceneLine(session, onScene);
      const stop = onChanges(callback, (scene) => {
        line.renew();
        onScene(scene);
      });
      return () => {
        stop();
        line.close();
      };
    },
    onGone,
  };
}

/** A background that is ended just then does not answer; the next one does. */
async function open(token: string, tries: number): Promise<MessageOutput<'card.open'>> {
  try {
    return await ask('card.open', { token });
  } catch (thrown) {
    if (tries === 0 || !reportOf(thrown).passing) throw thrown;
    await new Promise((done) => setTimeout(done, PAUSE_MS));
    return open(token, tries - 1);
  }
}

/** Makes a question that is asked once while its answer is on the way: a double click is one act, with one undo. */
function onceAtATime<A extends unknown[], R>(question: (...args: A) => Promise<R>) {
  const asked = new Map<string, Promise<R>>();
  return (...args: A): Promise<R> => {
    const key = JSON.stringify(args);
    const answer = asked.get(key) ?? question(...args).finally(() => asked.delete(key));
    asked.set(key, answer);
    return answer;
  };
}
