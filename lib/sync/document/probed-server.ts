import type { Line } from '../ask-endpoint.ts';
import { leaveText, readText } from '../read-body.ts';
import { sendRequest } from '../send-request.ts';
import { Trouble } from '../trouble.ts';
import { Finding, readingFailure, writingFailure } from './probe-finding.ts';
import { parseDocument, type SharedDocument, writeDocument } from './shared-document.ts';

/** How long a server may need until its tag is strong, in milliseconds. */
const SETTLING = 2000;
/** How often that is waited for. */
const WAITS = 4;

/** A document and the tag that came with it, empty where there was none: nothing is written by any other. */
export type There = { document: SharedDocument; tag: string };

/** What a probe asks of a server. */
export type ProbedServer = {
  /** What is there, if it is ours. */
  read: () => Promise<There | undefined>;
  /** What is there, where something must be. */
  readAgain: () => Promise<There>;
  /** What is there once its tag is strong. */
  settled: (there: There) => Promise<There>;
  /** Writes on a condition, and says with which status. */
  put: (document: SharedDocument, condition: Record<string, string>) => Promise<number>;
};

/** A server that is probed; whatever is wrong with it ends the probe. */
export function probedServer(
  line: Line,
  given: Record<string, string>,
  wait: (milliseconds: number) => Promise<void>,
): ProbedServer {
  const ask = (method: string, headers: Record<string, string>, body?: string) =>
    sendRequest(line, line.workspace.endpoint, {
      method,
      headers: { ...given, ...headers },
      body,
      redirect: 'manual',
    });

  const read = async () => {
    const response = await ask('GET', {});
    if (response.status === 404 || response.status === 410) return undefined;
    if (response.status !== 200) throw readingFailure(response);
    if (/html/i.test(response.headers.get('content-type') ?? '')) throw new Finding('login_page');
    return { document: await ours(response), tag: response.headers.get('etag') ?? '' };
  };

  const readAgain = async () => {
    const there = await read();
    if (!there) throw new Finding('not_readable', { status: 404 });
    return there;
  };

  return {
    read,
    readAgain,

    async settled(given) {
      let there = given;
      // Somebody else may write meanwhile, and make it weak once more.
      for (let waits = 0; waits < WAITS && isWeak(there.tag); waits += 1) {
        await wait(SETTLING);
        there = await readAgain();
      }
      if (!there.tag) throw new Finding('no_etag', { headers: ['ETag'] });
      if (isWeak(there.tag)) throw new Finding('weak_etag', { headers: ['ETag'] });
      return there;
    },

    async put(document, condition) {
      const headers = { 'content-type': 'application/json', ...condition };
      const response = await ask('PUT', headers, writeDocument(document));
      await leaveText(response);
      if (response.ok || response.status === 412) return response.status;
      throw writingFailure(response, Object.keys(condition));
    },
  };
}

/** Whether a tag may stand for another text, too. */
export function isWeak(tag: string): boolean {
  return tag.startsWith('W/');
}

async function ours(response: Response): Promise<SharedDocument> {
  try {
    return parseDocument(await readText(response));
  } catch (thrown) {
    const code = thrown instanceof Trouble ? thrown.facts.code : '';
    if (code === 'unreachable') throw thrown;
    if (code === 'client_too_old') throw new Finding('newer');
    throw new Finding(code === 'not_ours' ? 'not_ours' : 'not_json');
  }
}
