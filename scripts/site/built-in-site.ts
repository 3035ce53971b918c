import type { HostRule, Site } from '../../lib/model/site.ts';
import { Refusal } from './refusal.ts';
import type { Wishes } from './wishes.ts';

/** A taught site as a built-in one: a system's word in place of the origin it was taught on, hosts, routes from the base on. */
export function builtInSite(
  { system: _taught, ...site }: Site,
  { system, hosts, base }: Pick<Wishes, 'hosts' | 'base'> & { system: string },
): Site {
  const more = capturedTenant(site.declaredTenant);
  const views = viewNames(site);
  const below = (at: string) => withoutBase(at, base);
  const except = (site.except ?? []).map(below);
  return {
    system,
    title: site.title,
    selfHosted: hosts.length === 0,
    hosts: hosts.map((name) => hostRule(name, more)),
    declaredTenant: `{host}{base}${more}`,
    uniqueIn: site.uniqueIn,
    ...(site.anyCase === undefined ? {} : { anyCase: site.anyCase }),
    ...(site.words ? { words: site.words } : {}),
    objects: site.objects,
    routes: site.routes.map((route) => ({
      ...route,
      at: below(route.at),
      view: views.get(route.view) ?? route.view,
    })),
    ...(except.length > 0 ? { except } : {}),
    idForms: site.idForms,
    guides: Object.fromEntries(
      Object.entries(site.guides).map(([view, guide]) => [views.get(view) ?? view, guide]),
    ),
  };
}

/** The tenant on a vendor's host: the host without formats, and what the address adds. */
function hostRule(name: string, more: string): HostRule {
  return { name, tenant: name.replaceAll(/:[^}]*/g, '') + more, pages: 'vendor' };
}

/** What the address adds to the tenant, behind the origin and the base. */
function capturedTenant(declaredTenant: string): string {
  return declaredTenant.replace('{origin}{base}', '');
}

/** The names of the views: `record` for a single one, else the sort of record without `of-`. */
function viewNames({ guides }: Pick<Site, 'guides'>): Map<string, string> {
  const views = Object.keys(guides);
  if (views.length === 1) return new Map(views.map((view) => [view, 'record']));
  return new Map(views.map((view) => [view, view.replace(/^of-(?=[a-z])/, '')]));
}

function withoutBase(at: string, base: string): string {
  if (base === '') return at;
  if (!at.startsWith(`${base}/`) && !/^[?#]/.test(at.slice(base.length)))
    throw new Refusal(
      `--base ${base} is not where “${at}” begins. Leave it out, or give the path that all its addresses share.`,
    );
  const rest = at.slice(base.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}
