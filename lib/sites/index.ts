import type { DeclaredSite } from '../model/declared-site.ts';
import type { PageGuide } from '../model/page-guide.ts';
import type { Site } from '../model/site.ts';
import { parseAddress } from './address.ts';
import { openCatalogue } from './catalogue.ts';
import { findRecord, type Recognised } from './find-record.ts';
import { type Guess, guessSystemsIn } from './guess-systems.ts';
import { pageGuideOf, recordLabelOf } from './page-guide-of.ts';
import { placeOf } from './place.ts';
import { redmine } from './redmine.ts';
import { salesforce } from './salesforce.ts';
import { tryton } from './tryton.ts';

export type { Recognised } from './find-record.ts';
export type { Guess } from './guess-systems.ts';
export { permissionPattern } from './permission-pattern.ts';

/** Every system we know: one file each. */
export const sites: readonly Site[] = [salesforce, tryton, redmine];

const catalogue = openCatalogue(sites);

/** A system as a person chooses it. */
export interface SystemTitle {
  system: string;
  title: string;
}

/** The systems in the order they are listed; a self-hosted one needs a declared host. */
export const systems: readonly (SystemTitle & { selfHosted: boolean })[] = sites.map(
  ({ system, title, selfHosted }) => ({ system, title, selfHosted }),
);

/**
 * The record that an address opens, given the hosts that the person declared and what the page states of the
 * record's own id; null whenever that is not sure, a null key while only the page can tell it. Never throws.
 */
export function recognise(
  url: string,
  declared: readonly DeclaredSite[] = [],
  stated = '',
): Recognised | null {
  return findRecord(catalogue, url, declared, stated)?.record ?? null;
}

/** Whether two answers are one record: of one key or, while they have none, the same in all that their addresses tell. */
export function isSameRecord(one: Recognised | null, other: Recognised | null): boolean {
  if (one?.key || other?.key) return one?.key === other?.key;
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The system that an address belongs to, record page or not; null on hosts that never show records. */
export function siteAt(url: string, declared: readonly DeclaredSite[] = []): SystemTitle | null {
  const address = parseAddress(url);
  const place = address && placeOf(catalogue, address, declared);
  return place && { system: place.site.site.system, title: place.site.site.title };
}

/** The self-hosted systems whose shape an undeclared address has, for a person to confirm. */
export function guessSystems(url: string): Guess[] {
  return guessSystemsIn(catalogue, url);
}

/** Where the page at `url` shows the record's name and where the card may sit. */
export function pageGuide(
  record: Recognised,
  url: string,
  declared: readonly DeclaredSite[] = [],
): PageGuide {
  return pageGuideOf(catalogue, record, url, declared);
}

/** A short name for the record while only its id is known: `Salesforce account`. */
export function recordLabel(record: Recognised): string {
  return recordLabelOf(catalogue, record);
}
