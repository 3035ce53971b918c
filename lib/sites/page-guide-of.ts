import type { DeclaredSite } from '../model/declared-site.ts';
import type { PageGuide } from '../model/page-guide.ts';
import type { Site } from '../model/site.ts';
import type { Catalogue } from './catalogue.ts';
import { fill } from './fill.ts';
import { type Found, findRecord, type Recognised } from './find-record.ts';
import type { Values } from './match-template.ts';
import { objectRule } from './object-of.ts';

/** A page of which nothing is known: no name is read and the card sits in the dock. */
const NOTHING_KNOWN: PageGuide = { scopes: [], names: [], anchors: [], ids: [] };

function labelOf(site: Site, object: string | null): string {
  return object === null ? 'record' : objectRule(site, object).label;
}

function guideFor(site: Site, { view, record }: Found): PageGuide {
  const guide = Object.hasOwn(site.guides, view) ? site.guides[view] : undefined;
  if (!guide) return NOTHING_KNOWN;
  const { canonical, ...rest } = guide;
  const label = labelOf(site, record.object);
  const values: Values = {
    Label: label.charAt(0).toUpperCase() + label.slice(1),
    object: record.object ?? '',
    id: record.recordId,
    id15: record.recordId.slice(0, 15),
  };
  const filled = (texts: string[]) => texts.map((text) => fill(text, values));
  const title = guide.title && {
    strip: filled(guide.title.strip),
    ignore: filled(guide.title.ignore),
  };
  const waits = canonical && record.key === null;
  return {
    ...rest,
    ...(title ? { title } : {}),
    ...(waits ? { canonical } : {}),
    ids: filled(site.idForms),
  };
}

/** Where the page at `url` shows the record's name, states its id if that is not known yet, and where the card may sit; nothing known when the address opens another record. */
export function pageGuideOf(
  catalogue: Catalogue,
  record: Recognised,
  url: string,
  declared: readonly DeclaredSite[],
): PageGuide {
  const site = catalogue.bySystem.get(record.system)?.site;
  const found = findRecord(catalogue, url, declared);
  // The page may have told the id of the record that the address alone leaves without a key.
  const isMeant = found && (found.record.key === null || found.record.key === record.key);
  return site && isMeant ? guideFor(site, { view: found.view, record }) : NOTHING_KNOWN;
}

/** A short name for the record while only its id is known: `Salesforce account`. */
export function recordLabelOf(catalogue: Catalogue, record: Recognised): string {
  const site = catalogue.bySystem.get(record.system)?.site;
  return site ? `${site.title} ${labelOf(site, record.object)}` : 'Record';
}
