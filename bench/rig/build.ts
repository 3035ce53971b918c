import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Throws, with what to do, when a folder holds no build. */
export function requireBuild(build: string): void {
  for (const file of ['manifest.json', 'card.html'])
    if (!existsSync(join(build, file)))
      throw new Error(`No build with a card in ${build}: run npm run build first.`);
}

/**
 * A copy of a build in a temporary folder that is granted hosts when it is installed.
 * Nothing but the manifest differs: in the product a person grants hosts in a click.
 */
export async function copyWithHosts(build: string, hosts: string[]): Promise<string> {
  requireBuild(build);
  const copy = await mkdtemp(join(tmpdir(), 'clientside-bench-'));
  await cp(build, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: hosts }));
  return copy;
}
