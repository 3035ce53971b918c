import type { Address } from './address.ts';
import { type Format, formatNamed } from './formats.ts';

/*
 * An address template reads like the address:
 *   /lightning/r/{object:name}/{id:salesforce-id}/**?ws=*
 *   /#{db}/model/{object:dotted}/{id:digits}
 * `{name:format}` captures a segment or a parameter (format `text` when left out), the same name twice
 * asks for the same value; `*` is any one segment or value, `**` any number of segments, once in a path;
 * `#{name*}` captures the whole hash as it stands. Parameters may come in any order, others may be there,
 * and a hash is asked for only if the template has one: `#view?id={id}` asks for parameters of the hash too.
 */
/** One segment, label or value of a template. */
export type Piece =
  | { is: 'literal'; text: string }
  | { is: 'any' }
  | { is: 'rest' }
  | { is: 'capture'; name: string; read: Format };

/** A parameter that a template asks for. */
interface Parameter {
  name: string;
  piece: Piece;
}

/** A template made ready for matching. */
export interface Template {
  path: Piece[];
  parameters: Parameter[];
  hash: { path: Piece[]; parameters: Parameter[] } | { whole: string } | null;
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
  if (text.endsWith('*}')) return { whole: text.slice(1, -2) };
  const [path = '', query = ''] = text.split('?', 2);
  return { path: piecesOf(path), parameters: parametersOf(query) };
}

function parametersOf(query: string): Parameter[] {
  return query
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const [name = '', value = ''] = pair.split('=', 2);
      return { name, piece: pieceOf(value) };
    });
}

/** Makes a template ready; throws on a format that does not exist. */
export function compileTemplate(text: string): Template {
  const [front = '', hash] = text.split('#', 2);
  const [path = '', query = ''] = front.split('?', 2);
  return {
    path: piecesOf(path.slice(1)),
    parameters: parametersOf(query),
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
  if ('whole' in hash) {
    values[hash.whole] = address.hash;
    return address.hash !== '';
  }
  return (
    fitAll(hash.path, address.hashPath(), values) &&
    fitParameters(hash.parameters, address.hashParameter, values)
  );
}

function fitParameters(
  parameters: readonly Parameter[],
  read: (name: string) => string | null,
  values: Values,
): boolean {
  return parameters.every(({ name, piece }) => fits(piece, read(name) ?? undefined, values));
}

/** What the template captures from an address whose path starts at `path`, or null when it does not fit. */
export function matchTemplate(template: Template, address: Address, path: string[]): Values | null {
  const values: Values = Object.create(null);
  const isFit =
    fitAll(template.path, path, values) &&
    fitHash(template.hash, address, values) &&
    fitParameters(template.parameters, address.parameter, values);
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
