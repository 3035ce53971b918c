import { isSameRecord, recognise } from '../sites/index.ts';
import type { KnownSites } from './lesson/known-sites.ts';

const LONGEST = 2000;
const SECRET =
  /^(sid|session(id)?|.*token|access_?key|api_?key|auth(orization)?|code|password|sig(nature)?|ticket)$/i;

/** The address of a page as it may be kept with a link: without a name and password, and without parameters that let others in; undefined when it is too long or no address. A parameter that the site's own rule asks for stays, such as a command called `Code`. */
export function keptAddress(
  address: string,
  { declared, taught }: KnownSites = { declared: [], taught: [] },
): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.username = '';
  url.password = '';
  const recordAt = ({ href }: URL) => recognise(href, declared, { taught });
  for (const name of new Set(url.searchParams.keys())) {
    if (!SECRET.test(name)) continue;
    const without = new URL(url);
    without.searchParams.delete(name);
    // Of two values under one name a rule asks for one: the other may be anything.
    const isOne = url.searchParams.getAll(name).length === 1;
    const record = isOne ? recordAt(url) : null;
    if (!record || isSameRecord(record, recordAt(without))) url.search = without.search;
  }
  return url.href.length > LONGEST ? undefined : url.href;
}
