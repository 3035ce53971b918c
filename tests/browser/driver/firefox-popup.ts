import { writeFile } from 'node:fs/promises';
import type { Popup } from './driver.ts';
import type { FirefoxSystem } from './firefox-system.ts';
import { type Hands, makeSurface } from './surface.ts';
import { until } from './until.ts';

/**
 * Presses the extension's toolbar button in the front tab and returns the popup that it opens.
 * WebDriver knows no popups, so this one is reached from Firefox's own window by frame scripts.
 */
export async function pressToolbarButton(system: FirefoxSystem, id: string): Promise<Popup> {
  await system(triggerAction, id);
  const popup = makeSurface(handsIn(system));
  await until(
    () =>
      popup.evaluate(
        () => location.protocol === 'moz-extension:' && document.readyState === 'complete',
      ),
    () => 'the popup to open',
  );
  return {
    ...popup,
    screenshot: async (path) => writeFile(path, await system(drawPopup, null), 'base64'),
    close: () => system(closePopup, null),
  };
}

function handsIn(system: FirefoxSystem): Hands {
  /** Runs privileged code beside the popup's document, which it knows as `content`. */
  const beside = async (body: string) => {
    const { value, trouble } = JSON.parse(await system(runBesidePopup, body));
    if (trouble) throw new Error(trouble);
    return value;
  };
  return {
    run: (expression) => beside(`return inDocument(${JSON.stringify(expression)})`),
    click: async ({ at }) => beside(`mouse(${at.x}, ${at.y})`),
    typeText: async (text) => {
      for (const character of text) await beside(`keys([${JSON.stringify(character)}])`);
    },
    pressKeys: async (pressed) => beside(`keys(${JSON.stringify(pressed)})`),
  };
}

/** Runs in Firefox's own window: what a click on the toolbar button does, `activeTab` included. */
async function triggerAction(id: string): Promise<void> {
  const { WebExtensionPolicy, ChromeUtils, window } = globalThis as unknown as Privileged;
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}

/** Runs in Firefox's own window: hands a body of code to the popup's process, answers with JSON. */
function runBesidePopup(body: string): Promise<string> {
  const popup = document.querySelector<PopupBrowser>('browser.webextension-popup-browser');
  if (!popup) throw new Error('no popup is open');
  const reply = `clientside-driver-${crypto.randomUUID()}`;
  const prelude = `
    const inDocument = (expression) => {
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const source = '(async () => JSON.stringify({ value: await (' + expression + ') }))()';
      return Cu.evalInSandbox(source, sandbox).then((json) => JSON.parse(json).value);
    };
    const mouse = (x, y) => {
      for (const type of ['mousemove', 'mousedown', 'mouseup']) {
        const buttons = type === 'mousedown' ? 1 : 0;
        content.synthesizeMouseEvent(type, x, y, { button: 0, buttons, clickCount: 1 }, {});
      }
    };
    const keys = (names) => {
      const processor = Cc['@mozilla.org/text-input-processor;1']
        .createInstance(Ci.nsITextInputProcessor);
      processor.beginInputTransactionForTests(content, () => true);
      const events = names.map((key) => new content.KeyboardEvent('', { key }));
      for (const event of events) processor.keydown(event);
      for (const event of events.toReversed()) processor.keyup(event);
    };`;
  const script = `(async () => {
    let answer;
    try { answer = { value: await (async () => { ${prelude} ${body} })() }; }
    catch (error) { answer = { trouble: String(error) }; }
    sendAsyncMessage('${reply}', JSON.stringify(answer));
  })()`;
  return new Promise((resolve) => {
    popup.messageManager.addMessageListener(reply, ({ data }) => resolve(data));
    const url = `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`;
    popup.messageManager.loadFrameScript(url, false);
    // The document may go away with its answer, when the popup closes or navigates.
    setTimeout(() => resolve(JSON.stringify({ trouble: 'the popup did not answer' })), 5000);
  });
}

/** Runs in Firefox's own window: a picture of the popup, as base64 of a PNG. */
async function drawPopup(): Promise<string> {
  const popup = document.querySelector<PopupBrowser>('browser.webextension-popup-browser');
  if (!popup) throw new Error('no popup is open');
  const picture = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(picture);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Runs in Firefox's own window. */
function closePopup(): void {
  const popup = document.querySelector('browser.webextension-popup-browser');
  (popup?.closest('panel') as (Element & { hidePopup(): void }) | null)?.hidePopup();
}

type PopupBrowser = HTMLElement & {
  messageManager: {
    addMessageListener(name: string, listener: (message: { data: string }) => void): void;
    loadFrameScript(url: string, delayed: boolean): void;
  };
  browsingContext: {
    currentWindowGlobal: {
      drawSnapshot(part: DOMRect | null, scale: number, behind: string): Promise<ImageBitmap>;
    };
  };
};

type Privileged = {
  window: Window;
  WebExtensionPolicy: { getByID(id: string): { extension: object } };
  ChromeUtils: {
    importESModule(url: string): {
      ExtensionParent: {
        apiManager: {
          global: {
            browserActionFor(extension: object): { triggerAction(window: Window): Promise<void> };
          };
        };
      };
    };
  };
};
