import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const entry = fileURLToPath(new URL('./in-page.ts', import.meta.url));

/** The code of in-page.ts and all it imports, as one script. */
export function bundleInPage(): Promise<string> {
  return bundleScript(entry);
}

/** A file and all it imports, as one script for a page; what is external is left out. */
export async function bundleScript(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: file, formats: ['iife'], name: 'benchBundle' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const made of outputs)
    if ('output' in made)
      for (const chunk of made.output) if (chunk.type === 'chunk') return chunk.code;
  throw new Error(`${file} could not be bundled`);
}
