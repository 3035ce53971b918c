import type { Tab } from '../driver/driver.ts';

/** What a content script finds of the extension's storage, in the tab at an address: as text, or why it may not look. */
export function storageInPage(ownPage: Tab, url: string): Promise<string> {
  return ownPage.evaluate(async (address) => {
    const { chrome } = globalThis as unknown as Api;
    const [tab] = await chrome.tabs.query({ url: address });
    const [{ result }] = await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: async () => {
        const here = (globalThis as unknown as Api).chrome.storage;
        const look = (area?: { get(): Promise<object> }) =>
          Promise.resolve()
            .then(() => area?.get())
            .then(JSON.stringify, String);
        return `local: ${await look(here.local)} session: ${await look(here.session)}`;
      },
    });
    return result;
  }, url);
}

type Api = {
  chrome: {
    tabs: { query(what: { url: string }): Promise<[{ id: number }]> };
    scripting: {
      executeScript(what: {
        target: { tabId: number };
        func: () => Promise<string>;
      }): Promise<[{ result: string }]>;
    };
    storage: { local?: { get(): Promise<object> }; session?: { get(): Promise<object> } };
  };
};
