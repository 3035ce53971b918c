import { parseAddress } from './address.ts';
import type { Catalogue, OpenSite } from './catalogue.ts';
import { routeOf } from './find-record.ts';
import { placeAt, vendorPlace } from './place.ts';
import { matchTemplate } from './template.ts';

/** A system that an undeclared address looks like, and where on the host it would start. */
export interface Guess {
  system: string;
  title: string;
  basePath: string;
}

/** How deep below the root of a host a system is looked for. */
const DEEPEST_BASE = 3;

function depthOf(site: OpenSite, address: NonNullable<ReturnType<typeof parseAddress>>): number {
  for (let depth = 0; depth <= Math.min(DEEPEST_BASE, address.path.length); depth += 1) {
    const place = placeAt(site, address, depth);
    const isTrace = site.traces.some((trace) => matchTemplate(trace, address, place.path));
    if (isTrace || routeOf(place, address)) return depth;
  }
  return -1;
}

/** The self-hosted systems whose shape the address has; none on a vendor's host. Only a hint for a person to confirm. */
export function guessSystemsIn(catalogue: Catalogue, url: string): Guess[] {
  const address = parseAddress(url);
  if (!address || vendorPlace(catalogue, address)) return [];
  return [...catalogue.bySystem.values()].flatMap((site) => {
    const { system, title, selfHosted } = site.site;
    const depth = selfHosted ? depthOf(site, address) : -1;
    const base = address.path.slice(0, Math.max(depth, 0)).map(encodeURIComponent);
    return depth < 0 ? [] : [{ system, title, basePath: `/${base.join('/')}` }];
  });
}
