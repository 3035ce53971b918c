import type { PageGuide } from '../../model/page-guide.ts';
import type { RecordKind } from '../../model/record-link.ts';
import type { Site } from '../../model/site.ts';
import type { PartPlace } from './address-parts.ts';
import { idFormOf, nameOfSort } from './name-of-sort.ts';
import { routeOf } from './route-of.ts';
import { taughtSystem } from './system-of.ts';

/** What a person showed of one sort of records: one or two addresses, where the id is, what they are, and how their pages look. */
export type Lesson = {
  origin: string;
  title: string;
  examples: readonly string[];
  place: PartPlace;
  kind: RecordKind;
  label: string;
  guide: Pick<PageGuide, 'names' | 'anchors' | 'title'>;
};

/** The site that a lesson describes, added to what was taught of the same origin before; null when its examples do not agree on an id. */
export function taughtSite(lesson: Lesson, before?: Site): Site | null {
  const { origin, title, examples, place, kind, label, guide } = lesson;
  const route = routeOf(examples, place);
  if (!route) return null;
  const object = nameOfSort(examples[0] ?? '', place) ?? kind;
  const view = viewName(object);
  const others = before?.routes.filter((one) => one.object !== object) ?? [];
  return {
    system: taughtSystem(origin),
    title,
    selfHosted: true,
    hosts: [],
    declaredTenant: tenantWith(before?.declaredTenant ?? '{origin}{base}', route.tenants),
    uniqueIn: 'object',
    objects: { ...before?.objects, [object]: { kind, label } },
    // The first that fits counts: what lies below a record of another sort comes before it.
    routes: [...others, { at: route.at, object, view }].sort((a, b) => tells(b.at) - tells(a.at)),
    except: [...new Set([...(before?.except ?? []), ...route.except])].slice(-40),
    idForms: [...new Set([...(before?.idForms ?? []), idFormOf(examples[0] ?? '', place)])].slice(
      -8,
    ),
    guides: { ...before?.guides, [view]: { scopes: [], ...guide } },
  };
}

function tenantWith(template: string, captures: readonly string[]): string {
  const missing = captures.filter((name) => !template.includes(`{/${name}}`));
  return missing.reduce((all, name) => `${all}{/${name}}`, template);
}

/** How much an address template asks for: its pieces, and twice what is fixed in them. */
function tells(at: string): number {
  const pieces = at.split(/[/?&#]/).filter((piece) => piece !== '' && piece !== '**');
  return pieces.reduce((sum, piece) => sum + (/^[{*]/.test(piece) ? 1 : 2), 0);
}

/** A key of the guides for this object. */
function viewName(object: string): string {
  const word = object.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return `of-${word}`.slice(0, 40);
}
