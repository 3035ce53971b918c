import type { HostRule } from '../../model/site.ts';

/** Each customer has a host under the vendor's domain, such as `acme.halopsa.com`, and is told by it. */
export function customerHosts(...domains: string[]): HostRule[] {
  return domains.map((domain) => ({
    name: `{org:label}.${domain}`,
    tenant: `{org}.${domain}`,
    pages: 'vendor',
  }));
}

/** Hosts that serve many customers; `more` is how the address tells one from another, nothing where it does not. */
export function sharedHosts(names: string[], more = ''): HostRule[] {
  return names.map((name) => ({
    name,
    tenant: name.replaceAll(/:[^}]*/g, '') + more,
    pages: 'vendor',
  }));
}
