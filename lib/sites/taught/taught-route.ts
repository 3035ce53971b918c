import type { Route, Site } from '../../model/site.ts';
import { parseAddress } from '../address.ts';
import { matchTemplate } from '../match-template.ts';
import { compileTemplate, type Piece, type Template } from '../template.ts';
import type { PartPlace } from './address-parts.ts';

/** The route of a taught site that an address takes, and where on it the id is; null for a page that is none of its records. */
export function taughtRouteAt(site: Site, url: string): { route: Route; place: PartPlace } | null {
  const address = parseAddress(url);
  if (!address) return null;
  for (const route of site.routes) {
    const template = compileTemplate(route.at, site);
    const place = matchTemplate(template, address, address.path) && placeIn(template);
    if (place) return { route, place };
  }
  return null;
}

function placeIn({ path, parameters, hash }: Template): PartPlace | null {
  const { path: behind, parameters: more } =
    hash && 'path' in hash ? hash : { path: [], parameters: [] };
  return (
    segment('path', path) ??
    parameter('query', parameters) ??
    segment('hash', behind) ??
    parameter('hash-query', more)
  );
}

function segment(place: 'path' | 'hash', pieces: readonly Piece[]): PartPlace | null {
  const at = pieces.findIndex(isId);
  return at < 0 ? null : { in: place, at };
}

function parameter(
  place: 'query' | 'hash-query',
  parameters: Template['parameters'],
): PartPlace | null {
  const found = parameters.find(({ piece }) => isId(piece));
  return found ? { in: place, at: found.name } : null;
}

function isId(piece: Piece): boolean {
  return piece.is === 'capture' && piece.name === 'id';
}
