import { LATEST_TIME } from '../../record/clock.ts';
import type { Line } from '../ask-endpoint.ts';
import { leaveText, readText } from '../read-body.ts';
import { secondsIn, sendRequest } from '../send-request.ts';
import { badAnswer, codeOf, Trouble } from '../trouble.ts';

/** What a server says of a document: the status, the tag of what is there, its text where it was asked for, and the server's time in milliseconds where it tells. */
export type Said = { status: number; etag?: string; text?: string; time?: number };

const A_PAGE = 'The answer is a page, not a document.';
/** Codes by status where reading fails. */
const READING: Record<number, string> = { 401: 'unauthorized', 403: 'not_member', 429: 'busy' };
/** Codes by status where writing fails. */
const WRITING: Record<number, string> = {
  401: 'unauthorized',
  403: 'read_only',
  404: 'no_folder',
  405: 'read_only',
  409: 'no_folder',
  413: 'document_full',
  423: 'busy',
  429: 'busy',
  501: 'read_only',
};

/** Reads the document, unless it still has the tag that is known: 200, 304, or 404 where there is none. Fails with a Trouble. */
export async function getDocument(line: Line, known?: string): Promise<Said> {
  const response = await ask(line, 'GET', known ? { 'if-none-match': known } : {});
  const { status } = response;
  if (status === 304 || status === 404 || status === 410)
    return { ...saidOf(response), status: status === 304 ? 304 : 404 };
  if (status !== 200) throw troubleOf(response, READING);
  if (isPage(response)) throw badAnswer(A_PAGE);
  return { ...saidOf(response), text: await readText(response) };
}

/** Writes the document, on a condition; 412 where that does not hold. Fails with a Trouble. */
export async function putDocument(
  line: Line,
  text: string,
  condition: Record<string, string>,
): Promise<Said> {
  const headers = { 'content-type': 'application/json', ...condition };
  const response = await ask(line, 'PUT', headers, text);
  if (!response.ok && response.status !== 412) throw troubleOf(response, WRITING);
  // Who writes says 201 or 204, with or without words; a page that says 200 is somebody's on the way.
  if (response.status === 200 && isPage(response)) throw badAnswer(A_PAGE);
  await leaveText(response);
  return saidOf(response);
}

function ask(line: Line, method: string, headers: Record<string, string>, body?: string) {
  const { endpoint, token } = line.workspace;
  const all: Record<string, string> = token ? { authorization: token, ...headers } : headers;
  return sendRequest(line, endpoint, { method, headers: all, body });
}

function isPage({ headers }: Response): boolean {
  return /^text\/html/i.test(headers.get('content-type') ?? '');
}

function saidOf({ status, headers }: Response): Said {
  const etag = headers.get('etag') ?? undefined;
  const time = Date.parse(headers.get('date') ?? '');
  return {
    status,
    ...(etag ? { etag } : {}),
    ...(time > 0 && time <= LATEST_TIME ? { time } : {}),
  };
}

function troubleOf({ status, headers }: Response, codes: Record<number, string>): Trouble {
  const code = codes[status] ?? codeOf(status);
  const detail = `The server answered ${status}.`;
  return new Trouble({ code, detail, retryAfter: secondsIn(headers, 'retry-after') });
}
