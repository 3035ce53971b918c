import type { Site } from '../../model/site.ts';
import { tellAllPages } from '../../platform/tabs.ts';
import { declaredSites, taughtSites } from '../sites-kept.ts';

/** Puts a taught site to use on its origin from now on, in place of what was used there. */
export async function putToUse(origin: string, site: Site): Promise<void> {
  await taughtSites.change((all) => [...all.filter(({ system }) => system !== site.system), site]);
  await declaredSites.change((all) => [
    ...all.filter((one) => one.origin !== origin || (one.basePath ?? '/') !== '/'),
    { origin, basePath: '/', system: site.system },
  ]);
  await tellAllPages({ type: 'page.again' });
}

/** Forgets the taught sites that nothing is declared for any more. */
export async function dropUnusedTaught(): Promise<void> {
  const declared = await declaredSites.read();
  const systems = new Set(declared.map(({ system }) => system));
  await taughtSites.change((all) => all.filter(({ system }) => systems.has(system)));
}
