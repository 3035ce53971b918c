/** What a test may do with a real browser; chromium.ts and firefox.ts both keep this contract. */

export type BrowserName = 'chromium' | 'firefox';

/** Sends https requests for a host (`*.lightning.force.com`) to a port of this machine. */
export type HostRoute = { pattern: string; port: number };

export type OpenOptions = {
  /** Folder of the unpacked extension; none is installed without it. */
  extension?: string;
  /** Nothing but these hosts and this machine can be reached. Firefox takes one port for all. */
  hosts?: HostRoute[];
  /** The colour scheme that the person prefers; light by default. */
  dark?: boolean;
  /** Size of the browser window in pixels; the page is about 87 pixels lower. */
  width?: number;
  height?: number;
  /** How far from the screen's left edge the window stands, in pixels; Chromium alone. */
  left?: number;
  /** Shows the browser in a window, for a person to use, instead of running without a screen. */
  window?: boolean;
  /** Folder that takes downloads without asking. */
  downloads?: string;
};

/**
 * Something with a document: a page, a frame in it, or the popup. Selectors are CSS, may end in
 * `:has-text("words")` (text shown or `aria-label`, in either case), enter open shadow roots and mean the first
 * visible match. All verbs but `count` and `press` wait (20 s) until they can be done as a person
 * would: shown, enabled, standing still and not covered.
 */
export type Surface = {
  /** The address that the document itself reports. */
  url(): Promise<string>;
  /** Runs a self-contained function in the page's own world; argument and answer travel as JSON. */
  evaluate<R, A = undefined>(run: (arg: A) => R | Promise<R>, arg?: A): Promise<R>;
  click(selector: string): Promise<void>;
  /**
   * Clicks, then types real keys after what is there; letters that an American keyboard lacks
   * are inserted without key events in Chromium.
   */
  type(selector: string, text: string): Promise<void>;
  /** Clicks, then replaces the value at once, with input and change events; also for `<select>`. */
  fill(selector: string, text: string): Promise<void>;
  /** Presses a key or a chord ("Escape", "Control+Enter") wherever the focus is. */
  press(key: string): Promise<void>;
  /** The text a person sees in the first match. */
  text(selector: string): Promise<string>;
  /** How many visible matches there are now. */
  count(selector: string): Promise<number>;
  /** Waits for a visible match, or until the function's answer is truthy, and returns that answer. */
  waitFor(selector: string): Promise<void>;
  waitFor<R, A = undefined>(look: (arg: A) => R | Promise<R>, arg?: A): Promise<R>;
  /** Waits until no match is visible. */
  waitGone(selector: string): Promise<void>;
};

/** The real toolbar popup; it closes as popups do, on a click elsewhere or a change of tab. */
export type Popup = Surface & {
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
};

export type Tab = Surface & {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Waits for a frame whose address holds the words, closed shadow roots included. */
  frame(urlPart: string): Promise<Surface>;
  /** The frames whose address holds the words now. */
  frames(urlPart: string): Promise<Surface[]>;
  /** What alerts and questions of the page have said; each was dismissed. Leaving is agreed to. */
  dialogs(): string[];
  /** Chooses a file in the first `<input type="file">` that matches, hidden ones included. */
  upload(selector: string, path: string): Promise<void>;
  bringToFront(): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
};

export type DrivenBrowser = {
  name: BrowserName;
  /** The host part of the extension's own addresses. */
  extensionId(): string;
  newTab(url?: string, where?: { window: boolean }): Promise<Tab>;
  /** Waits for a page that opened by itself, such as a window to sign in at, by words in its address. */
  opened(urlPart: string): Promise<Tab>;
  /** The addresses of all pages that are open. */
  urls(): Promise<string[]>;
  /** Opens `workspace.html` and its like as a top-level page. */
  extensionPage(path: string): Promise<Tab>;
  /** Presses the toolbar button with that tab in front, which also grants `activeTab`. */
  popup(tab: Tab): Promise<Popup>;
  /** Lets a later `permissions.request` for the pattern, made in a click, pass without a prompt. */
  allow(pattern: string): Promise<void>;
  /** Takes a granted host permission back, as a person does in the browser's own settings. */
  revoke(pattern: string): Promise<void>;
  /** Cuts pages, frames and the background off from every server, this machine's included. */
  setOffline(offline: boolean): Promise<void>;
  /** Ends the service worker or event page at once, as browsers do when it idles. */
  stopBackground(): Promise<void>;
  /** Loads the extension anew, as an update does. */
  reloadExtension(): Promise<void>;
  /** Switches the extension off, as a person does in the browser's own settings. */
  disableExtension(): Promise<void>;
  /**
   * Gives the extension a keyboard command (its name and its keys in the manifest). In Firefox the keys are pressed in
   * its window. In Chromium, which takes a driver's keys in the page alone, the listeners are called in the background,
   * which must be awake.
   */
  command(name: string, keys: string): Promise<void>;
  /** Calls back once the browser has gone, however it ended. */
  onClosed(callback: () => void): void;
  close(): Promise<void>;
};

export type BrowserKind = {
  name: BrowserName;
  open(options?: OpenOptions): Promise<DrivenBrowser>;
};
