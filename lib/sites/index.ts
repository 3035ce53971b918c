import type { DeclaredSite } from '../model/declared-site.ts';
import type { PageGuide } from '../model/page-guide.ts';
import type { Site } from '../model/site.ts';
import { parseAddress } from './address.ts';
import { type Catalogue, openCatalogue, withTaught } from './catalogue.ts';
import { findRecord, type Recognised } from './find-record.ts';
import { type Guess, guessSystemsIn } from './guess-systems.ts';
import { pageGuideOf, recordLabelOf } from './page-guide-of.ts';
import { placeOf } from './place.ts';
import { sites } from './systems.ts';
import { refusalOf } from './taught/refusal-of.ts';

export type { Recognised } from './find-record.ts';
export type { Guess } from './guess-systems.ts';
export { permissionPattern } from './permission-pattern.ts';
export { sites } from './systems.ts';
export { refusalOf } from './taught/refusal-of.ts';

const builtIn = openCatalogue(sites);

/** What was opened last: the same list is asked for at every address. */
let lastTaught: { sites: string; catalogue: Catalogue } | undefined;

/** The built-in systems, and those that the person was taught by example or accepted. */
function catalogueWith(taught: readonly Site[]): Catalogue {
  if (taught.length === 0) return builtIn;
  const sites = JSON.stringify(taught);
  if (lastTaught?.sites !== sites)
    lastTaught = {
      sites,
      catalogue: withTaught(
        builtIn,
        taught.filter((site) => !refusalOf(site)),
      ),
    };
  return lastTaught.catalogue;
}

/** A system as a person chooses it. */
export interface SystemTitle {
  system: string;
  title: string;
}

/** The systems in the order they are listed; a self-hosted one needs a declared host. */
export const systems: readonly (SystemTitle & { selfHosted: boolean })[] = sites.map(
  ({ system, title, selfHosted }) => ({ system, title, selfHosted }),
);

/** What may be known beside the address: the sites that were taught, and what the page states of its record's own id. */
export interface Given {
  taught?: readonly Site[];
  stated?: string;
}

/**
 * The record that an address opens, given the hosts that the person declared; null whenever that is not sure, a null
 * key while only the page can tell it. Never throws.
 */
export function recognise(
  url: string,
  declared: readonly DeclaredSite[] = [],
  { taught = [], stated = '' }: Given = {},
): Recognised | null {
  return findRecord(catalogueWith(taught), url, declared, stated)?.record ?? null;
}

/** Whether two answers are one record: of one key or, while they have none, the same in all that their addresses tell. */
export function isSameRecord(one: Recognised | null, other: Recognised | null): boolean {
  if (one?.key || other?.key) return one?.key === other?.key;
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The system that an address belongs to, record page or not; null on hosts that never show records. */
export function siteAt(
  url: string,
  declared: readonly DeclaredSite[] = [],
  taught: readonly Site[] = [],
): SystemTitle | null {
  const address = parseAddress(url);
  const place = address && placeOf(catalogueWith(taught), address, declared);
  return place && { system: place.site.site.system, title: place.site.site.title };
}

/** The systems of which an undeclared address shows a trace, for a person to confirm. */
export function guessSystems(url: string): Guess[] {
  return guessSystemsIn(builtIn, url);
}

/** Where the page at `url` shows the record's name and where the card may sit. */
export function pageGuide(
  record: Recognised,
  url: string,
  declared: readonly DeclaredSite[] = [],
  taught: readonly Site[] = [],
): PageGuide {
  return pageGuideOf(catalogueWith(taught), record, url, declared);
}

/** A short name for the record while only its id is known: `Salesforce account`. */
export function recordLabel(record: Recognised, taught: readonly Site[] = []): string {
  return recordLabelOf(catalogueWith(taught), record);
}
