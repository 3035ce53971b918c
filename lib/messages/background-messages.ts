import { answerWith } from './answer.ts';
import { cardMessages } from './card-messages.ts';
import { taughtMessages } from './lesson/taught-messages.ts';
import { pageMessages } from './page-messages.ts';
import type { DrawScene } from './scene-ahead.ts';
import { teamMessages } from './sharing/team-messages.ts';
import { siteMessages } from './site-messages.ts';

/** Makes the background's listener for every message of the catalog; `draw` makes the first paint of cards. */
export function answerMessages(draw: DrawScene) {
  return answerWith({
    ...pageMessages(draw),
    ...cardMessages(draw),
    ...siteMessages,
    ...taughtMessages,
    ...teamMessages,
  });
}
