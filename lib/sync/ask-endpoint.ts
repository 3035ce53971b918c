import * as z from 'zod/mini';
import { LATEST_TIME } from '../record/clock.ts';
import type { Team } from '../store/sharing/share-state.ts';
import { readBody } from './read-body.ts';
import { SCHEMA } from './schema-version.ts';
import { secondsIn, sendRequest } from './send-request.ts';
import { badAnswer, codeOf, isSayable, Trouble, type TroubleFacts } from './trouble.ts';

/**
 * A workspace, and what lets us in. Of an endpoint (the usual mode): its address, the workspace's name, the token. Of a
 * document: its address, any name, the whole Authorization header (`basicAuthorization` makes one) or an empty text, and
 * the author of what is written. With a key the workspace is sealed.
 */
export type Workspace = Team & {
  mode?: 'endpoint' | 'document';
  token: string;
  author?: string;
  /** The workspace's key as it is written for people. */
  key?: string;
};

/** Whom to ask, and how; `fetch` is the browser's but in tests. */
export type Line = { workspace: Workspace; fetch: typeof fetch; signal?: AbortSignal | undefined };

/** How to ask, whomever. */
export type How = Pick<Line, 'fetch' | 'signal'>;

/** An answer that is none of the troubles: its status, its JSON (none with 304), and the seconds that the endpoint wants to be left alone. */
export type Answer = { status: number; body: unknown; backoff?: number | undefined };

/** What a request is: a path in the workspace, the JSON to post, the cursor that is known already. */
export type Question = { path: string; post?: string; known?: string };

const problemSchema = z.object({
  code: z.string().check(z.regex(/^[a-z_]{1,40}$/), z.refine(isSayable)),
  detail: z.catch(z.optional(z.string()), undefined),
  time: z.catch(z.optional(z.int().check(z.gte(0), z.lte(LATEST_TIME))), undefined),
  i: z.catch(z.optional(z.int().check(z.gte(0))), undefined),
});

/** Codes by status, for answers that carry none: a proxy's, or another server's. */
const CODES: Record<number, string> = {
  401: 'unauthorized',
  409: 'epoch_changed',
  410: 'resync',
  413: 'too_large',
  426: 'client_too_old',
  429: 'busy',
  500: 'internal',
  // A proxy is there, and what is behind it is not.
  502: 'bad_gateway',
  504: 'bad_gateway',
};

/** Asks the endpoint of a workspace; fails with a Trouble. */
export function askEndpoint(line: Line, { path, ...question }: Question): Promise<Answer> {
  const { endpoint, workspace, token } = line.workspace;
  const url = `${baseOf(endpoint)}/v1/w/${encodeURIComponent(workspace)}/${path}`;
  return askUrl(line, { url, token, ...question });
}

/** An endpoint's address without the slashes at its end. */
export function baseOf(endpoint: string): string {
  return endpoint.replace(/\/+$/, '');
}

/** What is asked at an address, with a token where there is one already. */
type UrlQuestion = Omit<Question, 'path'> & { url: string; token?: string };

/** Asks at an address of an endpoint; fails with a Trouble. No redirect is followed: it could carry the token away, and mostly leads to a page to sign in at. */
export async function askUrl(how: How, question: UrlQuestion): Promise<Answer> {
  const response = await send(how, question);
  const backoff = secondsIn(response.headers, 'backoff');
  if (response.status === 304) return { status: 304, body: undefined, backoff };
  if (response.type === 'opaqueredirect') throw badAnswer('The answer leads to another address.');
  if (!response.ok) throw await troubleOf(response);
  return { status: response.status, body: await readBody(response), backoff };
}

function send(how: How, { url, token, post, known }: UrlQuestion): Promise<Response> {
  const headers = {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    'clientside-schema': `${SCHEMA}`,
    ...(post === undefined ? {} : { 'content-type': 'application/json' }),
    ...(known ? { 'if-none-match': `"${known}"` } : {}),
  };
  const body = post === undefined ? { method: 'GET' } : { method: 'POST', body: post };
  return sendRequest(how, url, { ...body, headers });
}

async function troubleOf(response: Response): Promise<Trouble> {
  const { status, headers } = response;
  const body = await readBody(response).catch(() => undefined);
  const parsed = problemSchema.safeParse(body);
  const facts: TroubleFacts = parsed.success
    ? parsed.data
    : { code: CODES[status] ?? codeOf(status) };
  const detail = facts.detail?.slice(0, 500);
  const retryAfter = secondsIn(headers, 'retry-after');
  return new Trouble({ ...facts, ...(detail ? { detail } : {}), retryAfter });
}
