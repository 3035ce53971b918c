import type { DeclaredSite } from '../model/declared-site.ts';
import type { RecordKind } from '../model/record-link.ts';
import type { Route, Site } from '../model/site.ts';
import { type Address, parseAddress } from './address.ts';
import type { Catalogue } from './catalogue.ts';
import { addressInside } from './inside.ts';
import { matchTemplate, type Values } from './match-template.ts';
import { objectOf, objectRule } from './object-of.ts';
import { type Place, placeOf, tenantOf } from './place.ts';
import { statedId } from './stated-id.ts';

/** The record that an address opens; `key` is one for all its addresses and no other record's, and null while only the page tells the record's own id. */
export interface Recognised {
  system: string;
  object: string | null;
  recordId: string;
  tenant: string;
  kind: RecordKind;
  key: string | null;
}

/** A record and the view, a key of the site's guides, in which the address shows it. */
export interface Found {
  record: Recognised;
  view: string;
}

/** The first route that the address fits, unless it is on the list of those that never are a record. */
export function routeOf(place: Place, address: Address): { route: Route; values: Values } | null {
  const { site, path, pages } = place;
  if (site.except.some((template) => matchTemplate(template, address, path))) return null;
  for (const { route, template } of site.routes) {
    if (pages && route.on && route.on !== pages) continue;
    const values = matchTemplate(template, address, path);
    if (values) return { route, values };
  }
  return null;
}

/** What an id is unique in, inside the tenant: nothing more, its object, or what stands in for an unknown object. */
function scopeOf(site: Site, object: string | null, within: string | undefined): string[] | null {
  if (site.uniqueIn === 'tenant') return [];
  if (object !== null) return [object];
  return within === undefined ? null : ['', within];
}

/** The record of a route; `stated` is what the page says where its own id is. */
function recordOf(place: Place, route: Route, values: Values, stated: string): Recognised | null {
  const { site } = place.site;
  const told = route.id ? statedId(site.guides[route.view]?.canonical, stated) : null;
  const id = told ?? values.id;
  const tenant = tenantOf(place, values);
  if (id === undefined || tenant === null) return null;
  const object = objectOf(site, id, route.object ?? values.object, values.hint);
  if (!object) return null;
  const kind = object.name === null ? 'other' : objectRule(site, object.name).kind;
  const scope = scopeOf(site, object.name, values.within);
  if (!kind || !scope) return null;
  const parts = [site.system, tenant, ...scope, id];
  const isWaiting = route.id !== undefined && told === null;
  const key = isWaiting ? null : parts.map((part) => encodeURIComponent(part)).join(':');
  return { system: site.system, object: object.name, recordId: id, tenant, kind, key };
}

/** The record of an address inside another: one level deep, and only on a host of the same tenant. */
function innerRecord(
  catalogue: Catalogue,
  declared: readonly DeclaredSite[],
  outer: { place: Place; address: Address; route: Route; text: string },
): Recognised | null {
  const inner = addressInside(outer.route.inside, outer.text);
  const address = inner === null ? null : parseAddress(inner, outer.address.url.href);
  const place = address && placeOf(catalogue, address, declared);
  if (!place || place.site !== outer.place.site) return null;
  if (tenantOf(place, {}) !== tenantOf(outer.place, {})) return null;
  const found = routeOf(place, address);
  return found && !found.route.inside ? recordOf(place, found.route, found.values, '') : null;
}

/** The record that an address opens and how it shows it, given what the page states of its own id; null whenever that is not sure. Never throws. */
export function findRecord(
  catalogue: Catalogue,
  url: string,
  declared: readonly DeclaredSite[],
  stated = '',
): Found | null {
  const address = parseAddress(url);
  const place = address && placeOf(catalogue, address, declared);
  if (!place) return null;
  const found = routeOf(place, address);
  if (!found) return null;
  const { route, values } = found;
  const record = route.inside
    ? innerRecord(catalogue, declared, { place, address, route, text: values.page ?? '' })
    : recordOf(place, route, values, stated);
  return record && { record, view: route.view };
}
