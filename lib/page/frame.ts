const SILENCE = 4000;
const FIRST_HEIGHT = 120;

const LOADING = 'opacity:0';
const READY = '';
const SILENT = 'display:none';

export type Frame = {
  /** Loads the card page in a new frame, from `address` or from a fresh one; with `isFocused` it gets the focus once it speaks. */
  open(address?: string, isFocused?: boolean): void;
  /** Says whether the frame still has the window that it was loaded in. */
  isKept(): boolean;
  /** The card page has spoken: show the frame. */
  ready(): void;
  /** Draws the frame, covered or to be seen, at the height that the card asked for last, in CSS pixels: 40 at least. Where that is more than the dock has room for, it scrolls. */
  draw(isCovered: boolean, height?: number): void;
  focus(): void;
  /** Gives the focus back to the element that had it before the frame. */
  leave(): void;
};

/**
 * Keeps one frame with the card page in the shadow root, and makes a new one with a fresh address when anybody else has loaded it again.
 * `ask` answers an address with a fresh single-use token, or undefined when nobody can give one now; `onChange` hears that the frame has begun to speak, or (false) has not said a word for four seconds: the page does not let it in.
 */
export function createFrame(
  root: ShadowRoot,
  ask: () => Promise<string | undefined>,
  onChange: (isReady: boolean) => void,
  signal: AbortSignal,
): Frame {
  let frame: HTMLIFrameElement | null = null;
  let view: Window | null | undefined;
  let state = LOADING;
  let asked = FIRST_HEIGHT;
  let timer: ReturnType<typeof setTimeout>;
  let wantsFocus: boolean | undefined;
  let before: WeakRef<HTMLElement> | undefined;

  const become = (next: string) => {
    clearTimeout(timer);
    if (state === next || signal.aborted) return;
    state = next;
    onChange(next === READY);
  };
  const listen = () => {
    timer = setTimeout(() => (document.hidden ? listen() : become(SILENT)), SILENCE);
  };
  const open = async (given?: string, isFocused?: boolean) => {
    clearTimeout(timer);
    wantsFocus = isFocused;
    frame?.remove();
    state = LOADING;
    listen();
    const next = document.createElement('iframe');
    frame = next;
    view = null;
    let loads = 0;
    next.title = 'Clientside';
    next.addEventListener('load', () => loads++ && next === frame && open());
    const address = given ?? (await ask());
    if (!address || next !== frame || signal.aborted) return;
    next.src = address;
    root.append(next);
    view = next.contentWindow;
  };

  /** By click or Tab the frame takes the focus without an event that says from where. */
  const onBlur = (event: FocusEvent) => {
    const [left] = event.composedPath();
    if (!(left instanceof HTMLElement) || left === root.host) return;
    setTimeout(() => {
      before = document.activeElement === root.host ? new WeakRef(left) : undefined;
    });
  };
  document.addEventListener('focusout', onBlur, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    frame?.remove();
  });
  return {
    open,
    isKept: () => frame?.contentWindow === view,
    ready() {
      become(READY);
      if (wantsFocus) frame?.focus();
    },
    draw(isCovered, height) {
      asked = height || asked;
      if (frame)
        frame.style.cssText = `height:${asked}px;min-height:40px;border:0;${isCovered ? LOADING : state}`;
    },
    focus: () => frame?.focus(),
    leave() {
      frame?.blur();
      before?.deref()?.focus({ preventScroll: true });
      before = undefined;
    },
  };
}
