import type { Site } from '../model/site.ts';

/** What a taught site does with addresses, a sentence for each sort of record. */
export function taughtWords({ routes, objects }: Site, origin: string): string[] {
  const { host } = new URL(origin);
  return routes.map(({ at, object }) => routeWords(host, at, labelOf(objects, object)));
}

/** One sentence: `Each crm.example.org/clients/… is a client, and so is every page below it.` */
export function routeWords(host: string, at: string, label: string): string {
  const shown = at.replace(/\{id:[\w-]+\}/, '…').replaceAll(/\{\w+\}/g, '…');
  const isBelow = shown.endsWith('/**');
  const address = `${host}${shown.replace(/\/\*\*$/, '')}`;
  const article = /^[aeiou]/.test(label) ? 'an' : 'a';
  return `Each ${address} is ${article} ${label}${isBelow ? ', and so is every page below it' : ''}.`;
}

function labelOf(objects: Site['objects'], object: string | undefined): string {
  const rule = object !== undefined && Object.hasOwn(objects, object) ? objects[object] : undefined;
  return rule?.label ?? 'record';
}
