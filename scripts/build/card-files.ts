import { fileURLToPath } from 'node:url';

/** What rolldown tells of the modules that it puts into files. */
type Graph = { getModuleInfo(id: string): { importedIds: readonly string[] } | null };

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** What a card begins with, what goes on with its first paint, and what only one kind of card needs. */
const FIRST_PAINT = fileOf('../../entrypoints/card/main.ts');
const LIVE = fileOf('../../entrypoints/card/go-live.tsx');
const CLIENT = fileOf('../../components/card/ClientCard.tsx');
const PAGE = fileOf('../../components/card/page-parts.ts');

/** Into which files the modules of the pages go (rolldown's `output.codeSplitting`): a card loads React, what is drawn first and what every card needs as one file each, and not as twenty. What other pages need of the first paint, too, stays apart. */
export const cardFiles = {
  groups: [
    { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
    {
      name: (id: string, graph: Graph) =>
        isNeededBy(FIRST_PAINT, id, graph) ? 'first-paint' : null,
      entriesAware: true,
    },
    { name: (id: string, graph: Graph) => (isInEachCard(id, graph) ? 'each-card' : null) },
  ],
};

/** Whether every card needs a module: that of a client, and either its frame or the card of a page. */
function isInEachCard(id: string, graph: Graph): boolean {
  const isNeeded = (by: string) => isNeededBy(by, id, graph);
  return isNeeded(CLIENT) && (isNeeded(LIVE) || isNeeded(PAGE));
}

/** Whether another module needs one at once. */
function isNeededBy(file: string, id: string, graph: Graph): boolean {
  return file !== id && reachedFrom(file, graph).has(id);
}

/** All that a module imports at once, and so on. */
function reachedFrom(file: string, graph: Graph): ReadonlySet<string> {
  const reached = new Set([file]);
  for (const id of reached)
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  return reached;
}
