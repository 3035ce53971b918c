/** The least time between two ticks that changes cause, and the time between two without any, in ms. */
const GAP = 100;
const BEAT = 500;

const OPTIONS: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['class', 'style', 'hidden'],
};

/**
 * Watches the document with one MutationObserver while the tab is visible; returns how to watch a shadow root too.
 * `onChange` runs at each change before the page is painted, and must be cheap; `onTick(true)` runs after changes when the page is idle, ten times a second at most; `onTick(false)` twice a second in any case.
 */
export function watchChanges(
  onChange: () => void,
  onTick: (isChanged: boolean) => void,
  signal: AbortSignal,
): (root: ShadowRoot) => void {
  let isDue = false;
  let last = 0;
  const tick = (isChanged: boolean) => {
    if (!document.hidden && !signal.aborted) onTick(isChanged);
  };
  const run = () => {
    isDue = false;
    last = performance.now();
    tick(true);
  };
  const observer = new MutationObserver(() => {
    if (document.hidden) return;
    onChange();
    if (isDue) return;
    isDue = true;
    // When the page is idle, reading the layout costs nothing.
    const wait = last + GAP - performance.now();
    setTimeout(() => requestIdleCallback(run, { timeout: 2 * GAP }), wait);
  });
  const watch = (root: Node) => observer.observe(root, OPTIONS);
  const timer = setInterval(tick, BEAT, false);
  document.addEventListener('visibilitychange', run, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(timer);
  });
  watch(document);
  run();
  return watch;
}
