import type { Route } from '../../model/site.ts';
import { parseAddress } from '../address.ts';
import { matchTemplate } from '../match-template.ts';
import { compileTemplate } from '../template.ts';
import { type AddressPart, addressParts, isSamePlace, type PartPlace } from './address-parts.ts';
import { formatOf, textAt } from './id-parts.ts';

/** What the addresses of one sort of record have in common. */
export type TaughtRoute = {
  at: Route['at'];
  /** Captures that separate one customer from another, since they differed between the examples. */
  tenants: string[];
  /** Pages at the place of the id that are no record. */
  except: string[];
};

/** Segments that a literal of a template can't hold. */
const UNSPEAKABLE = /^\*|[{}?#&=/]/;

/** Words that stand where an id of letters would. */
const NO_IDS = ['new', 'create', 'add', 'list', 'search', 'import', 'export', 'all', 'edit'];

/** The route of the records whose id stands at that place; null when the examples do not agree on one. */
export function routeOf(examples: readonly string[], place: PartPlace): TaughtRoute | null {
  const all = examples.map(addressParts);
  const parts = all[0] ?? [];
  const id = parts.find((part) => isSamePlace(part, place));
  if (!id) return null;
  const format = formatOf(all.map((other) => textAt(other, id)));
  if (!format) return null;
  const build = templateBuilder(all, id);
  const at = build(`{id:${format}}`);
  if (!examples.every((example) => isAt(example, at))) return null;
  const except = format === 'text' && typeof id.at === 'number' ? NO_IDS.map(build) : [];
  return { at, tenants: build.tenants(), except };
}

/** Whether an example fits what was made of all: addresses of two shapes have no route in common. */
function isAt(example: string, at: string): boolean {
  const address = parseAddress(example);
  return !!address && matchTemplate(compileTemplate(at), address, address.path) !== null;
}

/** Writes templates with whatever is put at the id's place. */
function templateBuilder(all: readonly AddressPart[][], id: AddressPart) {
  const parts = all[0] ?? [];
  const tenants = new Set<string>();
  const piece = (part: AddressPart): string => {
    const isShared = all.every((other) => textAt(other, part) === part.text);
    if (isShared) return UNSPEAKABLE.test(part.text) ? '*' : part.text;
    const name = `${part.in}${part.at}`;
    tenants.add(name);
    return `{${name}}`;
  };
  const segments = (place: 'path' | 'hash', put: string) =>
    parts
      .filter((part) => part.in === place && (id.in !== place || part.at <= id.at))
      .map((part) => (isSamePlace(part, id) ? put : piece(part)))
      // What is below a record belongs to it.
      .concat(id.in === place ? ['**'] : [])
      .join('/');
  const query = (place: 'query' | 'hash-query', put: string) => {
    const pairs = parts
      .filter((part) => part.in === place)
      .filter((part) => isSamePlace(part, id) || isKindOfPage(part, all))
      .map((part) => `${part.at}=${isSamePlace(part, id) ? put : piece(part)}`);
    return pairs.length > 0 && id.in === place ? `?${pairs.join('&')}` : '';
  };
  const build = (put: string) => {
    const hash = segments('hash', put) + query('hash-query', put);
    const isInHash = id.in === 'hash' || id.in === 'hash-query';
    return `/${segments('path', put)}${query('query', put)}${isInHash ? `#${hash}` : ''}`;
  };
  return Object.assign(build, { tenants: () => [...tenants] });
}

/** A parameter such as `module=Accounts`, which says what sort of page this is. */
function isKindOfPage(part: AddressPart, all: readonly AddressPart[][]): boolean {
  const isShared = all.every((other) => textAt(other, part) === part.text);
  const name = String(part.at);
  return (
    isShared &&
    /^(?:action|app|controller|do|entity|m|method|model|module|object|op|record_?type|route|type|what)$/i.test(
      name,
    ) &&
    /^[A-Za-z][\w.-]*$/.test(part.text)
  );
}
