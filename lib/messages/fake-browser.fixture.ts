type Json = Record<string, unknown>;

/** The extension's address and id in these tests. */
export const OWN = 'chrome-extension://abcdefghijklmnop/';
export const ID = 'abcdefghijklmnop';

/** A browser as far as the background needs one: storage in memory, tabs with addresses, permissions that the test grants. Put in place before anything that uses it is imported. */
export function installFakeBrowser() {
  const areas = { local: new Map<string, unknown>(), session: new Map<string, unknown>() };
  const granted = new Set<string>();
  const tabs = new Map<number, string>();
  const titles = new Map<number, string>();
  const injected: { tab: number; files: string[] }[] = [];
  const told: { tab: number; message: Json }[] = [];
  const opened: string[] = [];
  const alarms = new Map<string, Json>();
  type Answer = (message: Json, reply: (value: unknown) => void) => unknown;
  let answer: Answer = (_, reply) => reply(undefined);
  const hearPages = (by: Answer) => {
    answer = by;
  };
  type Hear = (changes: Json, area: string) => void;
  const listeners: Hear[] = [];
  const tell = (area: Map<string, unknown>, keys: readonly string[]) => {
    const changes = Object.fromEntries(keys.map((key) => [key, {}]));
    for (const hear of listeners) hear(changes, area === areas.local ? 'local' : 'session');
  };
  const storage = (area: Map<string, unknown>) => ({
    get: async (keys: string | string[]): Promise<Json> => {
      const kept = [keys].flat().filter((key) => area.has(key));
      return Object.fromEntries(kept.map((key) => [key, structuredClone(area.get(key))]));
    },
    set: async (values: Json) => {
      for (const [key, value] of Object.entries(values)) area.set(key, structuredClone(value));
      tell(area, Object.keys(values));
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) area.delete(key);
      tell(area, [keys].flat());
    },
  });
  const onChanged = {
    addListener: (hear: Hear) => void listeners.push(hear),
    removeListener: (hear: Hear) => void listeners.splice(listeners.indexOf(hear), 1),
  };
  const areasOf = () => ({
    local: storage(areas.local),
    session: storage(areas.session),
    onChanged,
  });
  const browser = {
    runtime: {
      id: ID,
      getURL: (path: string) => OWN + path.replace(/^\//, ''),
      getManifest: () => ({ version: '1.0.0' }),
      onMessage: { addListener: () => undefined, removeListener: () => undefined },
      sendMessage: (message: Json) => new Promise((reply) => void answer(message, reply)),
    },
    storage: areasOf(),
    tabs: {
      get: async (id: number) => {
        if (!tabs.has(id)) throw new Error('No tab');
        return { id, url: tabs.get(id), title: titles.get(id) };
      },
      query: async () => [...tabs].map(([id, url]) => ({ id, url })),
      sendMessage: async (tab: number, message: Json) => void told.push({ tab, message }),
      create: async ({ url }: { url: string }) => void opened.push(url),
    },
    alarms: {
      get: async (name: string) => alarms.get(name),
      clear: async (name: string) => alarms.delete(name),
      create: (name: string, what: Json) => void alarms.set(name, what),
      onAlarm: { addListener: () => undefined },
    },
    scripting: {
      getRegisteredContentScripts: async () => [],
      registerContentScripts: async () => undefined,
      executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) =>
        void injected.push({ tab: target.tabId, files }),
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((one) => granted.has(one)),
      getAll: async () => ({ origins: [...granted] }),
      remove: async ({ origins }: { origins: string[] }) =>
        origins.map((one) => granted.delete(one)).every(Boolean),
    },
  };
  Object.assign(globalThis, { browser, chrome: browser });
  /** Ends the browser and starts it again; what the background knew of the old areas it does not know of these. */
  const restart = () => {
    areas.session.clear();
    browser.storage = areasOf();
  };
  /** The same with empty storage. */
  const forget = () => {
    areas.local.clear();
    restart();
  };
  return {
    areas,
    restart,
    forget,
    hearPages,
    granted,
    tabs,
    titles,
    told,
    opened,
    injected,
    alarms,
  };
}

export type FakeBrowser = ReturnType<typeof installFakeBrowser>;
