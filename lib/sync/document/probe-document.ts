import type { Line } from '../ask-endpoint.ts';
import { vaultsAmong } from '../carrier.ts';
import { readText } from '../read-body.ts';
import { sendRequest } from '../send-request.ts';
import { Trouble } from '../trouble.ts';
import { pass } from '../wait-until.ts';
import { type ProbeCode, wordsOf } from './probe-words.ts';
import {
  emptyDocument,
  parseDocument,
  type SharedDocument,
  writeDocument,
} from './shared-document.ts';

/** What a probe found: a document that can be shared by (and whether it was made just now, is sealed, and has how many records), or why not, in a code and a sentence; `headers` are those that the server does not obey. */
export type Probe =
  | { ok: true; isNew: boolean; isSealed: boolean; records: number }
  | { ok: false; code: ProbeCode; words: string; headers?: string[]; status?: number };

/** Seams for tests. */
export type ProbeOptions = {
  fetch?: typeof fetch;
  wait?: (milliseconds: number) => Promise<void>;
  signal?: AbortSignal;
};

/** How long a server may need until its tag is strong, in milliseconds. */
const SETTLING = 2000;
/** How often that is waited for. */
const WAITS = 4;
const WRONG = '"clientside-wrong"';
/** How many texts of one size, written at once, must have tags of their own. */
const WRITES = 3;

/**
 * Tries whether a server can keep a shared document at an address, and makes an empty one where there is none. It
 * writes nothing but what it has read, or an empty document, and nothing at all over what is not ours. `headers` are
 * sent along, as `authorization`.
 */
export async function probeDocument(
  url: string,
  headers: Record<string, string>,
  { fetch: fetcher = fetch.bind(globalThis), wait = pass, signal }: ProbeOptions = {},
): Promise<Probe> {
  const workspace = { endpoint: url, workspace: '', token: '' };
  const server = serverAt({ workspace, fetch: fetcher, signal }, headers, wait);
  try {
    const there = await server.read();
    const document = there ?? emptyDocument();
    if (!there) await server.create(document);
    await server.tryHeaders(document);
    await server.tryTags(document);
    const records = [...document.records.values()];
    const isSealed = vaultsAmong(records).length > 0;
    return { ok: true, isNew: !there, isSealed, records: records.length - (isSealed ? 1 : 0) };
  } catch (thrown) {
    if (thrown instanceof Finding) return thrown.probe;
    if (thrown instanceof Trouble && thrown.facts.code === 'unreachable')
      return finding('unreachable').probe;
    throw thrown;
  }
}

/** Ends a probe. */
class Finding extends Error {
  readonly probe: Probe & { ok: false };

  constructor(probe: Probe & { ok: false }) {
    super(probe.words);
    this.probe = probe;
  }
}

function finding(code: ProbeCode, more: { headers?: string[]; status?: number } = {}): Finding {
  return new Finding({ ok: false, code, words: wordsOf(code, more), ...more });
}

function serverAt(
  line: Line,
  given: Record<string, string>,
  wait: (milliseconds: number) => Promise<void>,
) {
  const ask = (method: string, headers: Record<string, string>, body?: string) =>
    sendRequest(line, line.workspace.endpoint, {
      method,
      headers: { ...given, ...headers },
      body,
      redirect: 'manual',
    });

  const put = async (document: SharedDocument, condition: Record<string, string>) => {
    const headers = { 'content-type': 'application/json', ...condition };
    const response = await ask('PUT', headers, writeDocument(document));
    await response.body?.cancel();
    if (response.ok || response.status === 412) return response.status;
    throw writingFailure(response, Object.keys(condition));
  };

  const tag = async () => {
    const response = await ask('GET', {});
    await response.body?.cancel();
    if (response.status !== 200) throw readingFailure(response);
    return response.headers.get('etag') ?? undefined;
  };

  const strongTag = async () => {
    let found = await tag();
    // Somebody else may write meanwhile, and make it weak once more.
    for (let waits = 0; waits < WAITS && found?.startsWith('W/'); waits += 1) {
      await wait(SETTLING);
      found = await tag();
    }
    if (!found) throw finding('no_etag', { headers: ['ETag'] });
    if (found.startsWith('W/')) throw finding('weak_etag', { headers: ['ETag'] });
    return found;
  };

  return {
    /** What is there, if it is ours. */
    async read(): Promise<SharedDocument | undefined> {
      const response = await ask('GET', {});
      if (response.status === 404 || response.status === 410) return undefined;
      if (response.status !== 200) throw readingFailure(response);
      if (/html/i.test(response.headers.get('content-type') ?? '')) throw finding('login_page');
      return ours(await readText(response));
    },

    async create(document: SharedDocument): Promise<void> {
      if ((await put(document, { 'If-None-Match': '*' })) === 412)
        throw finding('header_refused', { headers: ['If-None-Match'], status: 412 });
    },

    /** Conditions that do not hold; a server that writes all the same writes what was there. */
    async tryHeaders(document: SharedDocument): Promise<void> {
      const ignored: string[] = [];
      if ((await put(document, { 'If-None-Match': '*' })) !== 412) ignored.push('If-None-Match');
      if ((await put(document, { 'If-Match': WRONG })) !== 412) ignored.push('If-Match');
      if (ignored.length > 0) throw finding('header_ignored', { headers: ignored });
    },

    /** Tags that can be written by, and that change with each text. */
    async tryTags(document: SharedDocument): Promise<void> {
      let before = await strongTag();
      for (let writes = 0; writes < WRITES; writes += 1) {
        if ((await put(document, { 'If-Match': before })) === 412)
          throw finding('header_refused', { headers: ['If-Match'], status: 412 });
        const after = (await tag()) ?? '';
        if (after.replace(/^W\//, '') === before) throw finding('same_etag', { headers: ['ETag'] });
        // A server that says so when its tag may not be the last one needs no haste to be caught.
        if (after.startsWith('W/')) return;
        before = after;
      }
    },
  };
}

function ours(text: string): SharedDocument {
  try {
    return parseDocument(text);
  } catch (thrown) {
    const code = thrown instanceof Trouble ? thrown.facts.code : '';
    if (code === 'client_too_old') throw finding('newer');
    throw finding(code === 'not_ours' ? 'not_ours' : 'not_json');
  }
}

function readingFailure({ status, type }: Response): Finding {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return finding('redirected');
  if (status === 401) return finding('unauthorized', { status });
  if (status === 403) return finding('forbidden', { status });
  return finding(status >= 500 ? 'server_failed' : 'not_readable', { status });
}

function writingFailure({ status, type }: Response, headers: string[]): Finding {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return finding('redirected');
  if (status === 401) return finding('unauthorized', { status });
  if (status === 403) return finding('read_only', { status });
  if (status === 404 || status === 409) return finding('no_folder', { status });
  if (status === 405) return finding('not_writable', { status });
  // Some stores know a condition and say that they can't do it.
  if (status === 400 || status === 501) return finding('header_refused', { headers, status });
  if (status === 413 || status === 507) return finding('full', { status });
  return finding('server_failed', { status });
}
