import { useEffect } from 'react';
import type { CardPort } from '../../lib/messages/card-port.ts';

/** Brings what others share while somebody looks at the card; what does so is loaded once it stands. */
export function useWaiting(port: CardPort, isShared: boolean): void {
  useEffect(() => {
    if (!isShared) return;
    // What cannot be loaded has gone with the extension.
    const stop = import('../../lib/messages/keep-waiting.ts').then(
      ({ keepWaiting }) => keepWaiting(port.wait),
      () => () => undefined,
    );
    return () => void stop.then((end) => end());
  }, [port, isShared]);
}
