import { fileURLToPath } from 'node:url';
import type { IndexHtmlTransformContext } from 'vite';
import { defineConfig } from 'wxt';
import { cardFiles } from './scripts/build/card-files.ts';

/** The Firefox add-on id: fixed, so that storage and permissions survive updates. */
const FIREFOX_ID = 'clientside@clientside.app';

/** The module that WXT wraps around the content script. */
const WRAPPER = /virtual:wxt-content-script-main-world-entrypoint\?(.+)$/;

/** Starts the content script without WXT's wrapper: what that logs when a script fails, the browser says too. */
const bareContentScript = {
  name: 'bare-content-script',
  transform(_: string, id: string) {
    const script = WRAPPER.exec(id)?.[1];
    return script && `import { main } from ${JSON.stringify(script)}; main();`;
  },
};

/** Draws the first paint: of the two that `react-dom/server` brings, the one that draws to a text. */
const DRAWS_TEXT = './node_modules/react-dom/cjs/react-dom-server-legacy.browser.production.js';

/** The background draws what a card shows first; what a card loads later stays out of it, and so do the styles, which the card's page has. */
const LATER = '\0later';
const firstPaintOnly = {
  name: 'first-paint-only',
  enforce: 'pre' as const,
  resolveId: (id: string) =>
    id === 'react-dom/server' ? fileURLToPath(new URL(DRAWS_TEXT, import.meta.url)) : null,
  resolveDynamicImport: () => LATER,
  load: (id: string) => (id === LATER ? 'export {}' : null),
  generateBundle: {
    order: 'post' as const,
    handler(_: unknown, bundle: Record<string, unknown>) {
      for (const file of Object.keys(bundle)) if (file.endsWith('.css')) delete bundle[file];
    },
  },
};

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>;

/** The chunks whose code goes on with a first paint. */
const FIRST = new Set(['go-live', 'ClientCard']);

/** The card's page names the styles of its first paint, whose code it loads after that. */
const stylesFirst = {
  name: 'styles-first',
  transformIndexHtml: {
    order: 'post' as const,
    handler(html: string, { path, bundle = {} }: IndexHtmlTransformContext) {
      if (!path.includes('/card/')) return [];
      const seen = new Set<string>();
      return Object.values(bundle)
        .filter(({ name }) => name && FIRST.has(name))
        .flatMap(({ fileName }) => stylesOf(fileName, bundle, seen))
        .map((file) => `/${file}`)
        .filter((href) => !html.includes(href))
        .map((href) => ({
          tag: 'link',
          injectTo: 'head',
          attrs: { rel: 'stylesheet', crossorigin: true, href },
        }));
    },
  },
};

/** The styles of a chunk and of all that it imports, in their order. */
function stylesOf(file: string, bundle: Bundle, seen = new Set<string>()): string[] {
  const chunk = bundle[file];
  if (chunk?.type !== 'chunk' || seen.has(file)) return [];
  seen.add(file);
  const imported = chunk.imports.flatMap((one) => stylesOf(one, bundle, seen));
  return [...new Set([...imported, ...(chunk.viteMetadata?.importedCss ?? [])])];
}

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  vite: () => ({ plugins: [bareContentScript, stylesFirst] }),
  hooks: {
    'vite:build:extendConfig': ([entry], config) => {
      if (entry?.type === 'background') config.plugins?.push(firstPaintOnly);
      if (entry?.type === 'unlisted-page')
        Object.assign(config.build?.rollupOptions?.output ?? {}, { codeSplitting: cardFiles });
    },
  },
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: 'Clientside',
    description:
      'Do you really know who your client is? Persona cards and journey status on the CRM and PSA pages where you work.',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'alarms', 'identity'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    web_accessible_resources: [
      browser === 'firefox'
        ? { resources: ['card.html'], matches: ['<all_urls>'] }
        : { resources: ['card.html'], matches: ['<all_urls>'], use_dynamic_url: true },
    ],
    // Only an endpoint that a team chose is reached, and readable by nobody on the way.
    content_security_policy: {
      extension_pages:
        "script-src 'self'; object-src 'none'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; base-uri 'none'; form-action 'none'",
    },
    options_ui: { page: 'workspace.html', open_in_tab: true },
    commands: {
      'focus-card': {
        suggested_key: { default: 'Alt+Shift+C' },
        description: 'Go to the card on this page',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
});
