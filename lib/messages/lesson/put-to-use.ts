import type { DeclaredSite } from '../../model/declared-site.ts';
import type { Site } from '../../model/site.ts';
import { tellAllPages } from '../../platform/tabs.ts';
import { declaredSites, taughtSites } from '../sites-kept.ts';

/** Puts a taught site to use on its origin from now on, in place of what was used there. */
export async function putToUse(origin: string, site: Site): Promise<void> {
  await taughtSites.change((all) => [...all.filter(({ system }) => system !== site.system), site]);
  await declaredSites.change((all) => [
    ...all.filter((one) => !isUseOf(one, origin)),
    { origin, basePath: '/', system: site.system },
  ]);
  await tellAllPages({ word: 'again' });
}

/** Whether a declaration says what the whole of an origin is used as. */
export function isUseOf(one: DeclaredSite, origin: string): boolean {
  return one.origin === origin && (one.basePath ?? '/') === '/';
}

/** The taught sites that are in use; what was forgotten stays as it was accepted, so that forgetting can be taken back. */
export async function sitesInUse(): Promise<Site[]> {
  const [declared, taught] = await Promise.all([declaredSites.read(), taughtSites.read()]);
  const systems = new Set(declared.map(({ system }) => system));
  return taught.filter(({ system }) => systems.has(system));
}
