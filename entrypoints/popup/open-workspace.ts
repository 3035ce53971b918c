import { browser } from '../../lib/platform/browser.ts';

/** Opens the workspace at a path in a tab of its own and closes the popup. */
export async function openWorkspace(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`workspace.html#${path}`) });
  window.close();
}
