import type { Site } from '../../lib/model/site.ts';
import { taughtWords } from '../../lib/views/taught-words.ts';
import type { Taught } from './read-taught.ts';
import { constantOf } from './site-source.ts';

/** What was written, and what of the six steps in CONTRIBUTING.md is left to do by hand. */
export function nextSteps(
  site: Site,
  { path, examples, taught }: { path: string; examples: readonly string[]; taught: Taught },
): string {
  const { system, title } = site;
  const [url = ''] = examples;
  const { origin } = new URL(url);
  const asked = { url, ...(site.selfHosted ? { declared: { origin, system } } : {}) };
  const [view] = Object.entries(site.guides).find(([, guide]) => isGuided(guide)) ?? [];
  const page = view
    ? `Write tests/fixtures/sites/pages/${system}-${view}.html and what is to be read from it in pages.json.`
    : 'Write no page: its guides name nothing on it, and the card sits in the dock.';
  return `Wrote ${path}: ${title}, ${site.selfHosted ? 'on hosts of its users' : `at ${site.hosts.map(({ name }) => name).join(', ')}`}.
${taughtWords(site, origin).join('\n')}

Left to do by hand, step by step as in CONTRIBUTING.md, "Add a site in six steps":
  1. Collect addresses in tests/fixtures/sites/cases.json, same-record.json and no-record.json. Those at the end of the file are made up.
  2. Read the file: its first sentence, the labels of its objects, what is never a record.
  3. Take the narrowest format of lib/sites/formats.ts for what is captured as {…:text} or without a format.
  4. List ${constantOf(system)} in lib/sites/systems.ts, and give ${title} a row in the README's table.
  5. ${page}
  6. Try it: echo '${JSON.stringify(asked)}' | npm run -s recognise
     then npm run check, npm test -- --only unit, npm test -- --only chromium-unit.

Keys begin with "${system}:" now and no more with "${taught.site.system}:", so pages that were linked
while the site was taught are linked once more; forget the taught site there.
`;
}

function isGuided({ names, anchors }: Site['guides'][string]): boolean {
  return names.length + anchors.length > 0;
}
