const POLL = 500;

/**
 * Calls `onChange` at each in-page navigation of this document, and returns a check that can be made at any other time.
 * Where the Navigation API is missing (Firefox before 147), the address is also read twice a second.
 */
export function watchLocation(
  onChange: () => void,
  signal: AbortSignal,
  navigation: EventTarget | null | undefined = (globalThis as { navigation?: EventTarget })
    .navigation,
): () => void {
  let last = location.href;
  const check = () => {
    if (signal.aborted || location.href === last) return;
    last = location.href;
    onChange();
  };
  navigation?.addEventListener('currententrychange', check, { signal });
  // Of a fragment too.
  addEventListener('popstate', check, { signal });
  if (!navigation) {
    const timer = setInterval(check, POLL);
    signal.addEventListener('abort', () => clearInterval(timer));
  }
  return check;
}
