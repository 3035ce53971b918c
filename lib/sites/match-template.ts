import type { Address, Parameters } from './address.ts';
import type { Parameter, Piece, Template } from './template.ts';

/** What a template captured, by name. */
export type Values = Record<string, string>;

function fits(piece: Piece, text: string | null | undefined, values: Values): boolean {
  if (text === undefined || text === null) return false;
  if (piece.is === 'literal') return piece.text === (piece.anyCase ? text.toLowerCase() : text);
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

function fitParameters(asked: Parameter[], given: Parameters, values: Values): boolean {
  return asked.every(({ name, piece, isOptional }) => {
    const text = given(name);
    const isAbsent = text === undefined || text === '';
    return (isOptional && isAbsent) || fits(piece, text, values);
  });
}

function fitHash(hash: Template['hash'], address: Address, values: Values): boolean {
  if (hash === null) return true;
  if ('whole' in hash) {
    values[hash.whole] = address.hash;
    return address.hash !== '';
  }
  if (hash.path.length === 0) return fitParameters(hash.parameters, address.hashParameter, values);
  return (
    fitAll(hash.path, address.hashPath(), values) &&
    fitParameters(hash.parameters, address.hashPathParameter, values)
  );
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

/** What the first labels of a host name give, or null when they do not fit. */
export function matchLabels(pieces: Piece[], labels: string[]): Values | null {
  const values: Values = Object.create(null);
  return fitAll(pieces, labels, values) ? values : null;
}
