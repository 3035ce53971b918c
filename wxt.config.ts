import { defineConfig } from 'wxt';

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

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  vite: () => ({ plugins: [bareContentScript] }),
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
