import type { Site } from '../model/site.ts';
import { type Format, formatNamed } from './formats.ts';

/*
 * An address template reads like the address:
 *   /lightning/r/{object:name}/{id:salesforce-id}/**?ws=*
 *   /#{db}/model/{object:dotted}/{id:digits}
 *   /web?[db={db}]#?id={id:digits}&model={object:dotted}
 * `{name:format}` captures a segment or a parameter (format `text` when left out), the same name twice
 * asks for the same value; `{object:word}` takes the site's own words only and gives the object that the word
 * stands for; `*` is any one segment or value, `**` any number of segments, once in a path; `[name=…]` is a
 * parameter that may be left out; `#?` reads the hash as parameters, `#path?name=…` those
 * behind its path, `#{name*}` captures it whole as it stands. Parameters may come in any order, others may be
 * there, and a hash is asked for only if the template has one.
 */
/** One segment, label or value of a template. */
export type Piece =
  | { is: 'literal'; text: string; anyCase: boolean }
  | { is: 'any' }
  | { is: 'rest' }
  | { is: 'capture'; name: string; read: Format };

/** A parameter that a template asks for, or allows. */
export interface Parameter {
  name: string;
  piece: Piece;
  isOptional: boolean;
}

/** A template made ready for matching. */
export interface Template {
  path: Piece[];
  parameters: Parameter[];
  hash: { path: Piece[]; parameters: Parameter[] } | { whole: string } | null;
}

/** What a site says about the reading of its templates. */
export type Dialect = Pick<Site, 'anyCase' | 'words'>;

/** The format of `{object:word}`: the object that one of the site's words names. */
function wordFormat({ words = {}, anyCase }: Dialect): Format {
  return (text) => {
    const word = anyCase ? text.toLowerCase() : text;
    return Object.hasOwn(words, word) ? (words[word] ?? null) : null;
  };
}

function pieceOf(text: string, dialect: Dialect): Piece {
  if (text === '*') return { is: 'any' };
  if (text === '**') return { is: 'rest' };
  if (text.startsWith('{') && text.endsWith('}')) {
    const [name = '', format = 'text'] = text.slice(1, -1).split(':');
    const read = format === 'word' ? wordFormat(dialect) : formatNamed(format);
    return { is: 'capture', name, read };
  }
  const anyCase = dialect.anyCase ?? false;
  return { is: 'literal', text: anyCase ? text.toLowerCase() : text, anyCase };
}

function piecesOf(path: string, dialect: Dialect): Piece[] {
  return path === '' ? [] : path.split('/').map((segment) => pieceOf(segment, dialect));
}

function parametersOf(query: string, dialect: Dialect): Parameter[] {
  return query
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const isOptional = pair.startsWith('[');
      const [name = '', value = ''] = (isOptional ? pair.slice(1, -1) : pair).split('=', 2);
      return { name, piece: pieceOf(value, dialect), isOptional };
    });
}

function hashOf(text: string | null, dialect: Dialect): Template['hash'] {
  if (text === null) return null;
  if (text.endsWith('*}')) return { whole: text.slice(1, -2) };
  const [path, query] = cutAt(text, '?');
  return { path: piecesOf(path, dialect), parameters: parametersOf(query ?? '', dialect) };
}

/** A text cut in two at the first `mark`; the second part is null when there is none. */
function cutAt(text: string, mark: string): [string, string | null] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

/** Makes a template ready; throws on a format that does not exist. */
export function compileTemplate(text: string, dialect: Dialect = {}): Template {
  const [front, hash] = cutAt(text, '#');
  const [path, query] = cutAt(front, '?');
  return {
    path: piecesOf(path.slice(1), dialect),
    parameters: parametersOf(query ?? '', dialect),
    hash: hashOf(hash, dialect),
  };
}

/** A host template such as `{org:label}.my.salesforce.com`, split behind its last capture, where the fixed ending begins. */
export function compileHost(name: string): { pieces: Piece[]; ending: string } {
  const labels = name.split('.');
  const fixed = labels.findLastIndex((label) => label.startsWith('{')) + 1;
  return {
    pieces: labels.slice(0, fixed).map((label) => pieceOf(label, {})),
    ending: labels.slice(fixed).join('.'),
  };
}
