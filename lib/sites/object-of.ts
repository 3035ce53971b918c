import type { Site } from '../model/site.ts';

type ObjectRule = Site['objects'][string];

/** Whether a name has the form `*ending` or `beginning*`. */
function fitsWide(form: string, name: string): boolean {
  if (form.startsWith('*')) return name.endsWith(form.slice(1));
  return form.endsWith('*') && name.startsWith(form.slice(0, -1));
}

/** How the site treats an object: its own entry, else one that a `*` makes wide enough, else an object like any other. */
export function objectRule(site: Site, object: string): ObjectRule {
  const own = Object.hasOwn(site.objects, object) ? site.objects[object] : undefined;
  if (own) return own;
  const wide = Object.keys(site.objects).find((form) => fitsWide(form, object));
  return (wide && site.objects[wide]) || { kind: 'other', label: plainLabel(object) };
}

/** Words of an API name: `pse__Time_Card__c` → `time card`, `WorkOrder` → `work order`, `sales-order` → `sales order`. */
function plainLabel(object: string): string {
  const parts = object.split('__').filter(Boolean);
  if (parts.length > 1 && (parts.at(-1) ?? '').length <= 3) parts.pop();
  const words = (parts.at(-1) ?? '').replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[\s._-]+/);
  return words.filter(Boolean).join(' ').toLowerCase().slice(0, 120) || 'record';
}

/** Object by the first letters of the id, longest first: a name, null for one of the customer's own, undefined when the letters tell nothing. */
function objectById(site: Site, id: string): string | null | undefined {
  const prefixes = site.prefixes ?? {};
  for (const length of [3, 2, 1]) {
    const prefix = id.slice(0, length);
    if (Object.hasOwn(prefixes, prefix)) return prefixes[prefix];
  }
  return undefined;
}

/** The name as the site lists it, whatever the case in the address; a name that is not listed stays as it is. */
function listedName(site: Site, name: string): string {
  const folded = name.toLowerCase();
  const listed = [...Object.values(site.prefixes ?? {}), ...Object.keys(site.objects)];
  return listed.find((known) => known?.toLowerCase() === folded) ?? name;
}

/**
 * The object of a record: `named` by the address, or told by its id, or `hinted`; `{name: null}` is one of the
 * customer's own, or any, whose name the address does not tell. Null when ids should tell the object and this one
 * does not, or denies the name.
 */
export function objectOf(
  site: Site,
  id: string,
  named: string | undefined,
  hinted: string | undefined,
): { name: string | null } | null {
  if (!site.prefixes) return { name: named ?? null };
  const byId = objectById(site, id);
  if (named === undefined) {
    if (byId === undefined) return null;
    return { name: byId ?? hinted ?? null };
  }
  const name = listedName(site, named);
  const mustAgree = typeof byId === 'string' || Object.values(site.prefixes).includes(name);
  return mustAgree && byId !== name ? null : { name };
}
