import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from './driver.ts';

/**
 * Writes a throw-away extension with the shape of ours to a temporary folder and returns its path:
 * a popup that asks for a host, a content script that puts a frame into a closed shadow root, and
 * a background that answers who asked.
 */
export async function writeTinyExtension(name: BrowserName): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tiny-extension-'));
  const manifest = { ...MANIFEST, ...OWN[name] };
  const files = { ...FILES, 'manifest.json': JSON.stringify(manifest) };
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  return folder;
}

const MANIFEST = {
  manifest_version: 3,
  name: 'Tiny',
  version: '1',
  permissions: ['storage', 'scripting', 'activeTab'],
  optional_host_permissions: ['https://*/*', 'http://*/*'],
  action: { default_popup: 'popup.html' },
  web_accessible_resources: [{ resources: ['card.html'], matches: ['<all_urls>'] }],
};

const OWN = {
  chromium: { background: { service_worker: 'background.js' } },
  firefox: {
    background: { scripts: ['background.js'] },
    browser_specific_settings: { gecko: { id: 'clientside@clientside.app' } },
  },
};

const FILES = {
  'background.js': `
    const api = globalThis.browser ?? chrome;
    const startedAt = performance.timeOrigin;
    api.permissions.onAdded.addListener(async ({ origins }) => {
      await api.scripting.registerContentScripts([{ id: 'c', js: ['content.js'], matches: origins }]);
      for (const tab of await api.tabs.query({ url: origins })) {
        await api.scripting.executeScript({ target: { tabId: tab.id }, files: ['content.js'] });
      }
    });
    api.permissions.onRemoved.addListener(() => api.storage.local.set({ removed: true }));
    api.runtime.onMessage.addListener((message, sender, answer) => {
      if (message.fetch) {
        fetch(message.fetch, { cache: 'no-store' }).then(() => answer('reached'), () => answer('refused'));
        return true;
      }
      answer({ startedAt, tab: sender.tab.url });
    });`,
  'content.js': `
    const host = document.createElement('clientside-card');
    const frame = document.createElement('iframe');
    frame.src = (globalThis.browser ?? chrome).runtime.getURL('card.html');
    frame.style = 'width: 400px; height: 160px; border: 0';
    host.attachShadow({ mode: 'closed' }).append(frame);
    document.body.append(host);`,
  'card.html': `<!doctype html><meta name="color-scheme" content="light dark"><title>Card</title>
    <input id="note"><button>Ask</button><p id="answer"></p><script src="card.js"></script>`,
  'card.js': `
    document.querySelector('button').addEventListener('click', async () => {
      const answer = await (globalThis.browser ?? chrome).runtime.sendMessage({});
      document.querySelector('#answer').textContent = JSON.stringify(answer);
    });`,
  'popup.html': `<!doctype html><meta charset="utf-8"><title>Popup</title>
    <style>body { width: 240px } </style>
    <h1></h1><input id="search"><p id="typed"></p>
    <button>Show cards on this site</button><p id="said"></p>
    <script src="popup.js"></script>`,
  'popup.js': `
    const api = globalThis.browser ?? chrome;
    const said = document.querySelector('#said');
    const search = document.querySelector('#search');
    let origins;
    api.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
      document.querySelector('h1').textContent = tab.url ?? 'address unknown';
      origins = tab.url ? [new URL(tab.url).origin + '/*'] : [];
    });
    search.addEventListener('keydown', (event) => {
      const typed = document.querySelector('#typed');
      typed.textContent += (event.ctrlKey ? 'Control+' : '') + event.key + ' ';
    });
    document.querySelector('button').addEventListener('click', async () => {
      said.textContent = String(await api.permissions.request({ origins }).catch((e) => e.message));
    });`,
};
