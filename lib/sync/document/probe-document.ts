import { vaultsAmong } from '../carrier.ts';
import { Trouble } from '../trouble.ts';
import { pass } from '../wait-until.ts';
import { Finding, type Refused } from './probe-finding.ts';
import { isWeak, type ProbedServer, probedServer, type There } from './probed-server.ts';
import { emptyDocument } from './shared-document.ts';

/** What a probe found: a document that can be shared by (and whether it was made just now, is sealed, and has how many records), or why not. */
export type Probe = { ok: true; isNew: boolean; isSealed: boolean; records: number } | Refused;

/** Seams for tests. */
export type ProbeOptions = {
  fetch?: typeof fetch;
  wait?: (milliseconds: number) => Promise<void>;
  signal?: AbortSignal;
};

const WRONG = '"clientside-wrong"';
/** How many texts of one size, written at once, must have tags of their own. */
const WRITES = 3;
/** How often somebody else may have written just before. */
const MISSES = 5;

/**
 * Tries whether a server can keep a shared document at an address, and makes an empty one where there is none. It
 * writes nothing but what it has read, by the tag that came with it, or an empty document where nothing is, and nothing
 * at all over what is not ours. `headers` are sent along, as `authorization`.
 */
export async function probeDocument(
  url: string,
  headers: Record<string, string>,
  { fetch: fetcher = fetch.bind(globalThis), wait = pass, signal }: ProbeOptions = {},
): Promise<Probe> {
  const workspace = { endpoint: url, workspace: '', token: '' };
  const server = probedServer({ workspace, fetch: fetcher, signal }, headers, wait);
  try {
    const { there, isNew } = await readOrMake(server);
    await tryHeaders(server, there);
    const { document } = await tryTags(server);
    const records = [...document.records.values()];
    const isSealed = vaultsAmong(records).length > 0;
    return { ok: true, isNew, isSealed, records: records.length - (isSealed ? 1 : 0) };
  } catch (thrown) {
    if (thrown instanceof Finding) return thrown.probe;
    if (thrown instanceof Trouble && thrown.facts.code === 'unreachable')
      return new Finding('unreachable').probe;
    throw thrown;
  }
}

/** What is there, or an empty document where there was nothing; or what somebody else has just made there. */
async function readOrMake(server: ProbedServer): Promise<{ there: There; isNew: boolean }> {
  const found = await server.read();
  if (found) return { there: found, isNew: false };
  const isNew = (await server.put(emptyDocument(), { 'If-None-Match': '*' })) !== 412;
  const there = isNew ? await server.readAgain() : await server.read();
  if (!there) throw new Finding('header_refused', { headers: ['If-None-Match'], status: 412 });
  return { there, isNew };
}

/** Conditions that do not hold; a server that writes all the same writes what was just there. */
async function tryHeaders(server: ProbedServer, { document }: There): Promise<void> {
  const ignored: string[] = [];
  if ((await server.put(document, { 'If-None-Match': '*' })) !== 412) ignored.push('If-None-Match');
  const there = await server.readAgain();
  if ((await server.put(there.document, { 'If-Match': WRONG })) !== 412) ignored.push('If-Match');
  if (ignored.length > 0) throw new Finding('header_ignored', { headers: ignored });
}

/** Tags that can be written by, and that change with each text; what is there then. */
async function tryTags(server: ProbedServer): Promise<There> {
  let before = await server.settled(await server.readAgain());
  for (let writes = 0, misses = 0; writes < WRITES; ) {
    const status = await server.put(before.document, { 'If-Match': before.tag });
    const after = await server.readAgain();
    const isSame = after.tag.replace(/^W\//, '') === before.tag;
    // Where there is another tag than the one refused, somebody else has just written; it goes on with what they wrote.
    if (status === 412 && (isSame || misses === MISSES))
      throw new Finding('header_refused', { headers: ['If-Match'], status });
    if (status === 412) misses += 1;
    else {
      if (isSame) throw new Finding('same_etag', { headers: ['ETag'] });
      // A server that says so when its tag may not be the last one needs no haste to be caught.
      if (isWeak(after.tag)) return after;
      writes += 1;
    }
    before = await server.settled(after);
  }
  return before;
}
