import { authorNameSchema } from '../../lib/model/author-name.ts';

/** Who holds a token: what somebody writes under is the same name everywhere. */
export const labelSchema = authorNameSchema;
