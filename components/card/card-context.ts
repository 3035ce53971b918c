import { createContext, use } from 'react';
import type { ActAnswer, CardAct } from '../../lib/views/card-act.ts';
import type { CardActions, DraftStore } from './card-props.ts';
import type { Editing } from './editors/use-editing.ts';
import type { Notices } from './notice/use-notices.ts';
import type { OpenParts } from './use-open-parts.ts';

/** How an act is told: the sentence when it is done, and the spot of the card where it was started. */
export type Telling = {
  said?: string;
  spot: string;
  /** The editor shows failures itself, beside its fields. */
  ownFailure?: boolean;
};

/** What the parts of one card share. */
export type CardDesk = {
  actions: CardActions;
  drafts: DraftStore;
  /** Does an act and tells it; never throws. */
  run(act: CardAct, telling: Telling): Promise<ActAnswer>;
  notices: Notices;
  editing: Editing;
  open: OpenParts;
  /** The heading level of the client's name: 1 in a frame, 2 within a page of ours. */
  headingLevel: number;
};

export const CardContext = createContext<CardDesk | undefined>(undefined);

/** The desk of the card that a component is part of. */
export function useCard(): CardDesk {
  const desk = use(CardContext);
  if (!desk) throw new Error('A part of the card stands outside a card.');
  return desk;
}
