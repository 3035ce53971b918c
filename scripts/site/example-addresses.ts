import type { Site } from '../../lib/model/site.ts';
import {
  compileHost,
  compileTemplate,
  type Piece,
  type Template,
} from '../../lib/sites/template.ts';
import { Refusal } from './refusal.ts';

/** Texts to put where an address captures something: the first that the format takes. */
const TEXTS = ['acme', '1042', '4dd34a55-0c3a-4f1c-8b8b-64f1a6e3b1a2', 'Acme', 'acme.example'];

/** An address for each route of a site, made up: nothing of the place where it was taught is in it. */
export function exampleAddresses(site: Site): string[] {
  const host = site.hosts[0] ? hostOf(site.hosts[0].name) : 'crm.example.org';
  const all = site.routes.map(
    ({ at }) => new URL(`https://${host}${addressOf(compileTemplate(at, site))}`).href,
  );
  return [...new Set(all)];
}

function hostOf(name: string): string {
  const { pieces, ending } = compileHost(name);
  return [...pieces.map(textOf), ending].join('.');
}

function addressOf({ path, parameters, hash }: Template): string {
  const search = queryOf(parameters);
  const behind = hash && 'path' in hash ? `#${pathOf(hash.path)}${queryOf(hash.parameters)}` : '';
  return `/${pathOf(path)}${search}${behind}`;
}

function pathOf(pieces: readonly Piece[]): string {
  return pieces
    .filter((piece) => piece.is !== 'rest')
    .map((piece) => encodeURIComponent(textOf(piece)))
    .join('/');
}

function queryOf(parameters: Template['parameters']): string {
  const pairs = parameters
    .filter(({ isOptional }) => !isOptional)
    .map(({ name, piece }) => `${encodeURIComponent(name)}=${encodeURIComponent(textOf(piece))}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

function textOf(piece: Piece): string {
  if (piece.is === 'literal') return piece.text;
  if (piece.is !== 'capture') return 'acme';
  const text = TEXTS.find((one) => piece.read(one) !== null);
  if (text === undefined)
    throw new Refusal(
      `There is no example for {${piece.name}}: give it the format digits, guid or text, and narrow it in the written file.`,
    );
  return text;
}
