import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** How long after its row has gone a press may still be meant for it, in milliseconds. */
const MEANT_FOR_LAST = 500;

/** One press at a time in a list whose rows go when they are dealt with: the next counts once the rows have stood still for a while. Where the focus goes with its row, the root has it. */
export function useOnePress(
  rows: readonly { n: number }[],
  root: RefObject<HTMLElement | null>,
): { isBusy: boolean; press(n: number, act: () => unknown): void } {
  const [pressed, setPressed] = useState<{ n: number; isOver: boolean }>();
  const isGone = pressed !== undefined && rows.every(({ n }) => n !== pressed.n);
  // What failed leaves its row there; what did not fail may be over before its row goes.
  const end = isGone ? 'gone' : pressed?.isOver ? 'over' : undefined;
  useLayoutEffect(() => {
    if (end === 'gone' && document.activeElement === document.body)
      root.current?.focus({ preventScroll: true });
  }, [end, root]);
  useEffect(() => {
    if (!end) return undefined;
    const timer = setTimeout(() => setPressed(undefined), MEANT_FOR_LAST);
    return () => clearTimeout(timer);
  }, [end]);
  const run = async (n: number, act: () => unknown) => {
    setPressed({ n, isOver: false });
    try {
      await act();
    } finally {
      setPressed((now) => (now?.n === n ? { n, isOver: true } : now));
    }
  };
  return { isBusy: pressed !== undefined, press: (n, act) => void (pressed ?? run(n, act)) };
}
