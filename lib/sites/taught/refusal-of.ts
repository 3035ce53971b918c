import { declaredSiteSchema } from '../../model/declared-site.ts';
import type { Site } from '../../model/site.ts';
import { compileTemplate, type Piece, type Template } from '../template.ts';
import { TAUGHT, taughtSystem } from './system-of.ts';

/** Words that are everywhere in a page: a selector of nothing else matches thousands of elements. */
const EVERYWHERE =
  /^(?:\*|a|b|body|button|div|em|html|i|img|input|label|li|ol|p|section|small|span|strong|svg|table|tbody|td|th|tr|ul)$/;

/** Why a taught site can't be used on an origin: what is wrong with it itself, or that it was not taught there. */
export function refusalAt(origin: string, site: Site): string | null {
  const refusal = refusalOf(site);
  if (refusal) return refusal;
  const { data } = declaredSiteSchema.safeParse({ origin, system: site.system });
  // Else it could give its pages the keys of another site's records.
  const isOwn = data?.origin === origin && taughtSystem(origin) === site.system;
  if (isOwn && site.declaredTenant.startsWith('{origin}{base}')) return null;
  return 'This definition was not made on the site that it names. Teach the site on a page of it instead.';
}

/** Why a taught site can't be used, in a sentence that says what to do; null when it can. */
export function refusalOf(site: Site): string | null {
  if (!site.system.startsWith(TAUGHT) || site.hosts.length > 0 || site.prefixes)
    return 'This definition claims a system that Clientside knows itself. Teach the site on a page of it instead.';
  for (const { at } of site.routes) {
    const reason = refusalOfRoute(at);
    if (reason) return reason;
  }
  const unread = [...(site.except ?? []), ...(site.traces ?? [])].find((at) => !compiled(at));
  if (unread !== undefined) return unreadable(unread);
  const guides = Object.values(site.guides);
  if (guides.some(({ canonical }) => canonical))
    return 'It wants to read the id from the page, which only systems that Clientside knows may. Teach the site again.';
  const selectors = guides.flatMap((guide) => [
    ...guide.scopes,
    ...guide.names.map((name) => name.selector),
    ...guide.anchors.flatMap(({ selector, closest }) => [selector, ...(closest ? [closest] : [])]),
  ]);
  const wide = selectors.find(isEverywhere);
  return wide
    ? `“${wide}” is everywhere in a page, so it says nothing about where the name or the card is. Point at it again.`
    : null;
}

function refusalOfRoute(at: string): string | null {
  const template = compiled(at);
  if (!template) return unreadable(at);
  const pieces = piecesOf(template);
  const ids = pieces.filter((piece) => piece.is === 'capture' && piece.name === 'id');
  if (ids.length !== 1)
    return 'It does not say which part of the address is the id. Choose that part.';
  const isNarrow = at.includes(':digits}') || at.includes(':guid}');
  const isNamed = pieces.some((piece) => piece.is === 'literal' && piece.text !== '');
  const hasParameter = template.parameters.length > 0 || parametersOfHash(template).length > 0;
  if (isRestFirst(template.path) || isRestFirst(pathOfHash(template)))
    return 'Its pattern would match every page of the site. Choose another part of the address.';
  if (isNamed || hasParameter || isNarrow) return null;
  return 'Its pattern would match every page of the site. Choose another part, or add a second example.';
}

function unreadable(at: string): string {
  return `“${at}” is no address that Clientside can read. Teach the site again.`;
}

function compiled(at: string): Template | null {
  try {
    return at.startsWith('/') ? compileTemplate(at) : null;
  } catch {
    return null;
  }
}

function piecesOf(template: Template): Piece[] {
  return [
    ...template.path,
    ...template.parameters.map(({ piece }) => piece),
    ...pathOfHash(template),
    ...parametersOfHash(template).map(({ piece }) => piece),
  ];
}

function pathOfHash({ hash }: Template): Piece[] {
  return hash && 'path' in hash ? hash.path : [];
}

function parametersOfHash({ hash }: Template): Template['parameters'] {
  return hash && 'parameters' in hash ? hash.parameters : [];
}

/** Any number of segments before the id. */
function isRestFirst(pieces: readonly Piece[]): boolean {
  const rest = pieces.findIndex((piece) => piece.is === 'rest');
  const id = pieces.findIndex((piece) => piece.is === 'capture' && piece.name === 'id');
  return rest >= 0 && rest < id;
}

function isEverywhere(selector: string): boolean {
  return selector.split(',').some((one) =>
    one
      .trim()
      .split(/[\s>+~]+/)
      .every((word) => EVERYWHERE.test(word)),
  );
}
