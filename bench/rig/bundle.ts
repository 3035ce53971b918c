import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const entry = fileURLToPath(new URL('./in-page.ts', import.meta.url));

/** The code of in-page.ts and all it imports, as one script. */
export async function bundleInPage(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'benchBundle' } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const made of outputs)
    if ('output' in made)
      for (const file of made.output) if (file.type === 'chunk') return file.code;
  throw new Error('in-page.ts could not be bundled');
}
