import { parseAddress } from './address.ts';
import type { Catalogue, OpenSite } from './catalogue.ts';
import { matchTemplate } from './match-template.ts';
import { placeAt, vendorPlace } from './place.ts';

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
    if (site.traces.some((trace) => matchTemplate(trace, address, place.path))) return depth;
  }
  return -1;
}

/** The systems whose traces the address shows; none on a vendor's host. Only a hint for a person to confirm. */
export function guessSystemsIn(catalogue: Catalogue, url: string): Guess[] {
  const address = parseAddress(url);
  if (!address || vendorPlace(catalogue, address)) return [];
  return [...catalogue.bySystem.values()].flatMap((site) => {
    const { system, title } = site.site;
    const depth = depthOf(site, address);
    const base = address.path.slice(0, Math.max(depth, 0)).map(encodeURIComponent);
    return depth < 0 ? [] : [{ system, title, basePath: `/${base.join('/')}` }];
  });
}
