/** Functions that run in Firefox's own window: each must stand alone, without imports. */

/** Refuses every connection: Firefox's offline mode lets this machine's servers through. */
export function setOffline(offline: boolean): void {
  const { Services } = globalThis as unknown as Privileged;
  const { prefs } = Services;
  prefs.setIntPref('network.proxy.type', offline ? 1 : 0);
  for (const scheme of ['http', 'ssl']) {
    prefs.setCharPref(`network.proxy.${scheme}`, offline ? '127.0.0.1' : '');
    prefs.setIntPref(`network.proxy.${scheme}_port`, offline ? 1 : 0);
  }
  prefs.setBoolPref('network.proxy.allow_hijacking_localhost', offline);
  Services.io.offline = offline;
}

/** Ends the extension's event page, whatever it is at. */
export async function terminateBackground(id: string): Promise<void> {
  const { WebExtensionPolicy } = globalThis as unknown as Privileged;
  const { extension } = WebExtensionPolicy.getByID(id);
  // Firefox lets one go on that has not answered every message yet.
  await extension.terminateBackground({ disableResetIdleForTest: true });
}

/** Takes a host permission away and tells the extension, as about:addons does. */
export async function removeHostPermission(wish: { id: string; pattern: string }): Promise<void> {
  const { WebExtensionPolicy, ChromeUtils } = globalThis as unknown as Privileged;
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const { extension } = WebExtensionPolicy.getByID(wish.id);
  const removed = { permissions: [], origins: [wish.pattern], data_collection: [] };
  await ExtensionPermissions.remove(wish.id, removed, extension);
}

/** Loads the add-on anew, or switches it off. */
export async function changeAddOn(wish: { id: string; verb: 'reload' | 'disable' }): Promise<void> {
  const { ChromeUtils } = globalThis as unknown as Privileged;
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  );
  const addOn = await AddonManager.getAddonByID(wish.id);
  await addOn[wish.verb]();
}

/** Presses keys together in Firefox's own window, where its shortcuts are. */
export function pressInWindow(keys: string[]): void {
  const { Cc, Ci, window } = globalThis as unknown as Privileged;
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(
    Ci.nsITextInputProcessor,
  );
  processor.beginInputTransactionForTests(window, () => true);
  const events = keys.map((key) => new KeyboardEvent('', { key }));
  for (const event of events) processor.keydown(event);
  for (const event of events.toReversed()) processor.keyup(event);
}

type Extension = {
  terminateBackground(how: { disableResetIdleForTest: boolean }): Promise<void>;
};

type TextInputProcessor = {
  beginInputTransactionForTests(window: Window, callback: () => boolean): void;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
};

type Privileged = {
  Services: {
    io: { offline: boolean };
    prefs: {
      setIntPref(name: string, value: number): void;
      setCharPref(name: string, value: string): void;
      setBoolPref(name: string, value: boolean): void;
    };
  };
  WebExtensionPolicy: { getByID(id: string): { extension: Extension } };
  window: Window;
  Cc: Record<
    '@mozilla.org/text-input-processor;1',
    { createInstance(what: unknown): TextInputProcessor }
  >;
  Ci: { nsITextInputProcessor: unknown };
  ChromeUtils: {
    importESModule(url: string): {
      AddonManager: {
        getAddonByID(id: string): Promise<Record<'reload' | 'disable', () => Promise<void>>>;
      };
      ExtensionPermissions: {
        remove(id: string, permissions: object, emitter: Extension): Promise<void>;
      };
    };
  };
};
