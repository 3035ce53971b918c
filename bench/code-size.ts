import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The gzip size, in KB of 1,000 bytes, of what a source file imports from some folders, bundled and minified as in the build; packages and other folders are left out. */
export async function codeKb(file: string, folders: readonly string[]): Promise<number> {
  const isOutside = (id: string, importer: string | undefined) => {
    const path = relative(
      root,
      id.startsWith('.') && importer ? resolve(dirname(importer), id) : id,
    );
    return !folders.some((folder) => path.startsWith(`${folder}/`.replaceAll('/', sep)));
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
    'output' in made ? made.output.flatMap((one) => (one.type === 'chunk' ? one.code : [])) : [],
  );
  if (code.length === 0) throw new Error(`${file} could not be bundled`);
  return code.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000;
}
