import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Which code is counted: that of some folders, without some of the folders in them. */
export type Counted = { folders: readonly string[]; without?: readonly string[] };

/** The gzip size, in KB of 1,000 bytes, of what a source file imports from some folders, bundled and minified as in the build; packages, other folders and the lines that import them are left out. */
export async function codeKb(file: string, { folders, without = [] }: Counted): Promise<number> {
  const isIn = (path: string, list: readonly string[]) =>
    list.some((folder) => path.startsWith(`${folder}/`.replaceAll('/', sep)));
  const isOutside = (id: string, importer: string | undefined) => {
    const path = relative(
      root,
      id.startsWith('.') && importer ? resolve(dirname(importer), id) : id,
    );
    return !isIn(path, folders) || isIn(path, without);
  };
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      rolldownOptions: {
        input: resolve(root, file),
        preserveEntrySignatures: 'strict',
        external: isOutside,
        output: { format: 'es' },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const code = outputs.flatMap((made) =>
    'output' in made
      ? made.output.flatMap((one) => (one.type === 'chunk' ? withoutImports(one.code) : []))
      : [],
  );
  if (code.length === 0) throw new Error(`${file} could not be bundled`);
  return code.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000;
}

/** A minified module without the imports it begins with, which the one file that the background is does not have. */
function withoutImports(code: string): string {
  return code.replace(/^(?:import(?:[^;"]*from)?"[^"]+";)+/, '');
}
