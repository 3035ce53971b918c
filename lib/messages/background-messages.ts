import { answerWith } from './answer.ts';
import { cardMessages } from './card-messages.ts';
import { taughtMessages } from './lesson/taught-messages.ts';
import { pageMessages } from './page-messages.ts';
import { teamMessages } from './sharing/team-messages.ts';
import { siteMessages } from './site-messages.ts';

/** The background's listener for every message of the catalog. */
export const answerMessages = answerWith({
  ...pageMessages,
  ...cardMessages,
  ...siteMessages,
  ...taughtMessages,
  ...teamMessages,
});
