import type { ActAnswer, CardAct } from '../../lib/views/card-act.ts';
import type { CardView, Suggestion } from '../../lib/views/card-view.ts';
import type { LessonStep } from '../../lib/views/lesson.ts';
import type { PersonaView } from '../../lib/views/person-view.ts';

/** Where the card sits in its page, and whether it is folded. */
export type CardPlace = { mode: 'inline' | 'dock'; collapsed: boolean };

/** Half-typed texts of this record, by editor; setting an empty text forgets it. */
export type DraftStore = {
  keys(): readonly string[];
  get(key: string): string | undefined;
  set(key: string, text: string): void;
};

/** What a card can ask of what surrounds it. */
export type CardActions = {
  act(act: CardAct): Promise<ActAnswer>;
  /** Takes an act back by the number that it answered. */
  undo(number: number): Promise<ActAnswer>;
  /** Clients by the beginning of their names. */
  search(text: string): Promise<Suggestion[]>;
  /** A persona of the library in full, asked for when somebody opens a person. */
  persona(id: string): Promise<PersonaView>;
  onRetry(): void;
  /** Shows another engagement of the client. */
  onEngagement(id: string): void;
  onOpenWorkspace(): void;
  /** Brings what others share, answered within half a minute; absent where the page itself waits for that. */
  wait?(): Promise<{ again: boolean }>;
  /** Makes another team the one that clients are linked in; absent in a page of one team. */
  onTeam?(team: string): void;
};

/** What only a card in a CRM page has: a place that can change, and a page to give the focus back to. */
export type CardEmbedding = {
  place: CardPlace;
  onPlace(place: CardPlace): void;
  onHide(): void;
  onLeave(): void;
  /** Whether nothing is open in the card and nothing was just said in it. */
  onQuiet?(isQuiet: boolean): void;
  /** A step in teaching this site. */
  onLesson(step: LessonStep): Promise<ActAnswer>;
};

export type CardProps = {
  /** Absent while it is being asked for. */
  view: CardView | undefined;
  drafts: DraftStore;
  actions: CardActions;
  /** Absent where the card stands in a page of our own. */
  embedding?: CardEmbedding;
};
