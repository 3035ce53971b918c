import { type ProbeCode, wordsOf } from './probe-words.ts';

/** Why a server can't keep a shared document, in a code and a sentence; `headers` are those that it does not obey. */
export type Refused = {
  ok: false;
  code: ProbeCode;
  words: string;
  headers?: string[];
  status?: number;
};

/** Ends a probe. */
export class Finding extends Error {
  readonly probe: Refused;

  constructor(code: ProbeCode, more: { headers?: string[]; status?: number } = {}) {
    const words = wordsOf(code, more);
    super(words);
    this.probe = { ok: false, code, words, ...more };
  }
}

/** What it means that a document can't be read. */
export function readingFailure({ status, type }: Response): Finding {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400))
    return new Finding('redirected');
  if (status === 401) return new Finding('unauthorized', { status });
  if (status === 403) return new Finding('forbidden', { status });
  return new Finding(status >= 500 ? 'server_failed' : 'not_readable', { status });
}

/** What it means that a document can't be written, on a condition that these headers make. */
export function writingFailure({ status, type }: Response, headers: string[]): Finding {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400))
    return new Finding('redirected');
  if (status === 401) return new Finding('unauthorized', { status });
  if (status === 403) return new Finding('read_only', { status });
  if (status === 404 || status === 409) return new Finding('no_folder', { status });
  if (status === 405) return new Finding('not_writable', { status });
  // Some stores know a condition and say that they can't do it.
  if (status === 400 || status === 501) return new Finding('header_refused', { headers, status });
  if (status === 413 || status === 507) return new Finding('full', { status });
  return new Finding('server_failed', { status });
}
