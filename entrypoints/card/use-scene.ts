import { useCallback, useEffect, useRef, useState } from 'react';
import type { CardPort, CardScene } from '../../lib/messages/card-port.ts';
import { goneFailure } from '../../lib/messages/gone.ts';
import { type FailureReport, reportOf } from '../../lib/platform/failure.ts';

/** The engagement that a person chose, and the visit on which they chose it: on another record it means nothing. */
type Choice = { visit: string; engagement: string };

/** Long enough for a card to be drawn, too short to be waited for. */
const DRAWING_MS = 50;

/** The scene that the background gives, asked for again whenever it may have changed; a hidden tab waits until it is looked at. `failure` is why the last question was not answered. */
export function useScene(port: CardPort) {
  const [scene, setScene] = useState<CardScene>();
  const [failure, setFailure] = useState<FailureReport>();
  const choice = useRef<Choice | undefined>(undefined);
  const asking = useRef<Promise<void> | undefined>(undefined);
  const stale = useRef(true);

  const refresh = useCallback(() => {
    stale.current = true;
    asking.current ??= (async () => {
      try {
        // What changes while it is answered is asked again.
        while (stale.current) {
          stale.current = false;
          const next = await port.view(choice.current?.engagement);
          if (choice.current?.visit !== next.visit) choice.current = undefined;
          setScene(next);
          setFailure(undefined);
          // What has come is drawn before what came meanwhile is asked for: a page tells its name and width in turn.
          if (stale.current) await new Promise((done) => setTimeout(done, DRAWING_MS));
        }
      } catch (thrown) {
        setFailure(reportOf(thrown));
      }
      asking.current = undefined;
    })();
  }, [port]);

  useEffect(() => {
    const look = () => {
      if (!document.hidden && stale.current) refresh();
    };
    const stop = port.onChanged(({ tab }) => {
      if (tab !== undefined && tab !== port.tab) return;
      stale.current = true;
      look();
    });
    const stopGone = port.onGone(() => {
      // In Firefox what it answered has died with it: whoever touches that fails.
      setScene(undefined);
      setFailure(goneFailure().report);
    });
    document.addEventListener('visibilitychange', look);
    refresh();
    return () => {
      stop();
      stopGone();
      document.removeEventListener('visibilitychange', look);
    };
  }, [port, refresh]);

  const choose = (engagement: string) => {
    if (scene) choice.current = { visit: scene.visit, engagement };
    refresh();
  };
  return { scene, failure, refresh, choose, engagement: () => choice.current?.engagement };
}
