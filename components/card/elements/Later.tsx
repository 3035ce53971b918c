import { useEffect, useState } from 'react';
import type { LaterPart } from './later-part.ts';

type Progress = 'waiting' | 'there' | 'gone';

/** Draws a part that is loaded later, at once if it is there; says what to do when its code has gone, because the extension was updated while the page stood open. */
export function Later<P extends object>({ part, props }: { part: LaterPart<P>; props: P }) {
  const [progress, setProgress] = useState<Progress>(part.component ? 'there' : 'waiting');
  useEffect(() => {
    if (part.component) return;
    let isWanted = true;
    part.load().then(
      () => isWanted && setProgress('there'),
      () => isWanted && setProgress('gone'),
    );
    return () => {
      isWanted = false;
    };
  }, [part]);
  if (progress === 'gone') {
    return <p role="alert">This part did not open. Reload this tab; what you typed is kept.</p>;
  }
  const Part = part.component;
  return Part ? <Part {...props} /> : null;
}
