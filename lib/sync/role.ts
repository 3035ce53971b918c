import * as z from 'zod/mini';

/** What a member may do in a workspace of an endpoint. */
export const roleSchema = z.enum(['reader', 'editor', 'admin']);
