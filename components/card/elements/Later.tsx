import { useEffect, useReducer, useState } from 'react';
import type { LaterPart } from '../later-part.ts';

/** Draws a part that is loaded later, at once if it is there; says what to do when its code has gone, because the extension was updated while the page stood open. */
export function Later<P extends object>({ part, props }: { part: LaterPart<P>; props: P }) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [gone, setGone] = useState<LaterPart<P>>();
  useEffect(() => {
    if (part.component) return;
    let isWanted = true;
    part.load().then(
      () => isWanted && redraw(),
      () => isWanted && setGone(part),
    );
    return () => {
      isWanted = false;
    };
  }, [part]);
  if (gone === part) {
    return <p role="alert">This part did not open. Reload this tab; what you typed is kept.</p>;
  }
  const Part = part.component;
  return Part ? <Part {...props} /> : null;
}
