import type { Address } from './address.ts';
import { type Format, formatNamed } from './formats.ts';

/*
 * An address template reads like the address:
 *   /lightning/r/{object:name}/{id:salesforce-id}/**?ws=*
 *   /#{db}/model/{object:dotted}/{id:digits}
 * `{name:format}` captures a segment or a parameter (format `text` when left out), the same name twice
 * asks for the same value; `*` is any one segment or value, `**` any number of segments, once in a path;
 * `#{name*}` captures the whole hash as it stands. Parameters may come in any order, others may be there,
 * and a hash is asked for only if the template has one.
 */
/** One segment, label or value of a template. */
export type Piece =
  | { is: 'literal'; text: string }
  | { is: 'any' }
  | { is: 'rest' }
  | { is: 'capture'; name: string; read: Format };

/** A template made ready for matching. */
export interface Template {
  path: Piece[];
  parameters: { name: string; piece: Piece }[];
  hash: Piece[] | { whole: string } | null;
}

/** What a template captured, by name. */
export type Values = Record<string, string>;

function pieceOf(text: string): Piece {
  if (text === '*') return { is: 'any' };
  if (text === '**') return { is: 'rest' };
  if (!text.startsWith('{') || !text.endsWith('}')) return { is: 'literal', text };
  const [name = '', format = 'text'] = text.slice(1, -1).split(':');
  return { is: 'capture', name, read: formatNamed(format) };
}

function piecesOf(path: string): Piece[] {
  return path === '' ? [] : path.split('/').map(pieceOf);
}

function hashOf(text: string | undefined): Template['hash'] {
  if (text === undefined) return null;
  return text.endsWith('*}') ? { whole: text.slice(1, -2) } : piecesOf(text);
}

/** Makes a template ready; throws on a format that does not exist. */
export function compileTemplate(text: string): Template {
  const [front = '', hash] = text.split('#', 2);
  const [path = '', query = ''] = front.split('?', 2);
  const parameters = query.split('&').filter(Boolean);
  return {
    path: piecesOf(path.slice(1)),
    parameters: parameters.map((pair) => {
      const [name = '', value = ''] = pair.split('=', 2);
      return { name, piece: pieceOf(value) };
    }),
    hash: hashOf(hash),
  };
}

function fits(piece: Piece, text: string | undefined, values: Values): boolean {
  if (text === undefined) return false;
  if (piece.is === 'literal') return piece.text === text;
  if (piece.is !== 'capture') return text !== '';
  const value = piece.read(text);
  if (value === null || (values[piece.name] ?? value) !== value) return false;
  values[piece.name] = value;
  return true;
}

function fitAll(pieces: Piece[], segments: string[], values: Values): boolean {
  const rest = pieces.findIndex((piece) => piece.is === 'rest');
  const spare = segments.length - pieces.length;
  if (rest < 0 ? spare !== 0 : spare < -1) return false;
  return pieces.every((piece, at) => {
    if (at === rest) return true;
    return fits(piece, segments[rest >= 0 && at > rest ? at + spare : at], values);
  });
}

function fitHash(hash: Template['hash'], address: Address, values: Values): boolean {
  if (hash === null) return true;
  if (Array.isArray(hash)) return fitAll(hash, address.hashPath(), values);
  values[hash.whole] = address.hash;
  return address.hash !== '';
}

/** What the template captures from an address whose path starts at `path`, or null when it does not fit. */
export function matchTemplate(template: Template, address: Address, path: string[]): Values | null {
  const values: Values = Object.create(null);
  const isFit =
    fitAll(template.path, path, values) &&
    fitHash(template.hash, address, values) &&
    template.parameters.every(({ name, piece }) =>
      fits(piece, address.parameter(name) ?? undefined, values),
    );
  return isFit ? values : null;
}

/** A host template such as `{org:salesforce-org}.my.salesforce.com`, split where its fixed ending begins. */
export function compileHost(name: string): { pieces: Piece[]; ending: string } {
  const labels = name.split('.');
  const fixed = labels.findIndex((label) => !label.startsWith('{'));
  return { pieces: labels.slice(0, fixed).map(pieceOf), ending: labels.slice(fixed).join('.') };
}

/** What the first labels of a host name give, or null when they do not fit. */
export function matchLabels(pieces: Piece[], labels: string[]): Values | null {
  const values: Values = Object.create(null);
  return fitAll(pieces, labels, values) ? values : null;
}

/** Fills `{name}` in a text, in one pass; a name without value becomes empty. */
export function fill(text: string, values: Values): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : '',
  );
}
