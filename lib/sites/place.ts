import type { DeclaredSite } from '../model/declared-site.ts';
import { type Address, decoded } from './address.ts';
import type { Catalogue, OpenHost, OpenSite } from './catalogue.ts';
import { fillWhole } from './fill.ts';
import { matchLabels, type Values } from './match-template.ts';

/** The system that an address belongs to, and how its routes are to be read there. */
export interface Place {
  site: OpenSite;
  /** The path below the place where the system starts. */
  path: string[];
  /** The group of routes that this host serves; null: all. */
  pages: string | null;
  /** Template of the tenant, and the values that the host gives it. */
  tenant: string;
  values: Values;
}

/** A proxy that keeps the vendor's host in front of its own; a record is the same with and without it. */
const PROXY_ENDING = '.mcas.ms';

function hostRule(catalogue: Catalogue, hostname: string): [OpenHost, Values] | null {
  const isProxied = hostname.endsWith(PROXY_ENDING);
  const labels = (isProxied ? hostname.slice(0, -PROXY_ENDING.length) : hostname).split('.');
  for (let at = 0; at < Math.min(labels.length, 10); at += 1) {
    for (const host of catalogue.byEnding.get(labels.slice(at).join('.')) ?? []) {
      const values = matchLabels(host.pieces, labels.slice(0, at));
      if (values) return [host, values];
    }
  }
  return null;
}

/** The place on a vendor's own host, which is always https on its own port; null elsewhere. */
export function vendorPlace(catalogue: Catalogue, address: Address): Place | null {
  if (address.url.protocol !== 'https:' || address.url.port !== '') return null;
  const found = hostRule(catalogue, address.url.hostname);
  if (!found) return null;
  const [{ site, rule }, values] = found;
  return { site, path: address.path, pages: rule.pages, tenant: rule.tenant, values };
}

function folded(segment: string, anyCase = false): string {
  return anyCase ? segment.toLowerCase() : segment;
}

/** The place of a site that starts at the first `depth` segments of the address's path. */
export function placeAt(site: OpenSite, address: Address, depth: number): Place {
  const { host, origin } = address.url;
  const { anyCase } = site.site;
  const base = address.path
    .slice(0, depth)
    .map((segment) => `/${encodeURIComponent(folded(segment, anyCase))}`);
  return {
    site,
    path: address.path.slice(depth),
    pages: null,
    tenant: site.site.declaredTenant,
    values: { host, origin, base: base.join('') },
  };
}

/** How much of the address the declared base takes up; -1 when the address lies elsewhere. */
function depthOf(declared: DeclaredSite, site: OpenSite, address: Address): number {
  if (declared.origin !== address.url.origin) return -1;
  const { anyCase } = site.site;
  const base = (declared.basePath ?? '/').split('/').filter(Boolean).map(decoded);
  const isBelow = base.every(
    (segment, at) =>
      segment !== '' && folded(segment, anyCase) === folded(address.path[at] ?? '', anyCase),
  );
  return isBelow ? base.length : -1;
}

/** Where the system starts: before the end of a base that is the first part of its own paths, as `/crm` is of Frappe CRM's. */
function startOf({ site }: OpenSite, address: Address, depth: number): number {
  const isOwn = (at: number) =>
    site.starts?.includes(folded(address.path[at] ?? '', site.anyCase)) ?? false;
  return depth > 0 && isOwn(depth - 1) && !isOwn(depth) ? depth - 1 : depth;
}

function declaredPlace(
  catalogue: Catalogue,
  address: Address,
  declared: readonly DeclaredSite[],
): Place | null {
  let best: { site: OpenSite; depth: number } | null = null;
  for (const entry of declared) {
    const site = catalogue.bySystem.get(entry.system);
    const depth = site ? depthOf(entry, site, address) : -1;
    if (site && depth > (best?.depth ?? -1)) best = { site, depth };
  }
  return best && placeAt(best.site, address, startOf(best.site, address, best.depth));
}

/** The place of an address: what the person declared for it, longest base path first, else the vendor's host; null: no system of ours. */
export function placeOf(
  catalogue: Catalogue,
  address: Address,
  declared: readonly DeclaredSite[],
): Place | null {
  const vendor = vendorPlace(catalogue, address);
  const own = declaredPlace(catalogue, address, declared);
  return own && own.site !== vendor?.site ? own : vendor;
}

/** The tenant of a place, given what the route captured; a capture is encoded, so that no two tenants can read alike. Null when the address does not tell it. */
export function tenantOf(place: Place, captured: Values): string | null {
  const encoded = Object.entries(captured).map(([name, text]) => [name, encodeURIComponent(text)]);
  return fillWhole(place.tenant, { ...Object.fromEntries(encoded), ...place.values });
}
