import { browser } from '../../lib/platform/browser.ts';

/** Opens the workspace at a path, of a team where one is named, in a tab of its own and closes the popup. */
export async function openWorkspace(path: string, team?: string): Promise<void> {
  const url = `workspace.html${team ? `?team=${team}` : ''}#${path}`;
  await browser.tabs.create({ url: browser.runtime.getURL(url) });
  window.close();
}
