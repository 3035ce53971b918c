/** Functions that run in chrome://extensions: each must stand alone, without imports. */

/** Gives or takes a host permission; the extension's access has to be "on specific sites" for that. */
export async function setHostAccess(wish: {
  id: string;
  verb: 'addHostPermission' | 'removeHostPermission';
  site: string;
}): Promise<void> {
  const { developerPrivate } = (globalThis as unknown as Privileged).chrome;
  await developerPrivate.updateExtensionConfiguration({
    extensionId: wish.id,
    hostAccess: 'ON_SPECIFIC_SITES',
  });
  await developerPrivate[wish.verb](wish.id, wish.site);
}

/** Loads the extension anew; without the developer mode Chromium switches an unpacked one off then. */
export async function reloadExtension(id: string): Promise<void> {
  const { developerPrivate } = (globalThis as unknown as Privileged).chrome;
  await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await developerPrivate.reload(id);
}

/** Switches the extension off. */
export async function disableExtension(id: string): Promise<void> {
  await (globalThis as unknown as Privileged).chrome.management.setEnabled(id, false);
}

type Privileged = {
  chrome: {
    developerPrivate: {
      updateExtensionConfiguration(change: {
        extensionId: string;
        hostAccess: string;
      }): Promise<void>;
      updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
      addHostPermission(id: string, site: string): Promise<void>;
      removeHostPermission(id: string, site: string): Promise<void>;
      reload(id: string): Promise<void>;
    };
    management: { setEnabled(id: string, isEnabled: boolean): Promise<void> };
  };
};
