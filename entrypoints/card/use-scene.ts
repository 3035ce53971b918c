import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CardPort, CardScene } from '../../lib/messages/card-port.ts';
import type { ChangeNews } from '../../lib/messages/changes.ts';
import { goneFailure } from '../../lib/messages/gone.ts';
import { type FailureReport, reportOf } from '../../lib/platform/failure.ts';
import { showsName } from './shows-name.ts';

/** The engagement that a person chose, and the visit on which they chose it: on another record it means nothing. */
type Choice = { visit: string; engagement: string };

const FIRST_LOOK_MS = 300;

/** The scene that the background gives, asked for again whenever it may have changed; a hidden tab waits until it is looked at. `failure` is why the last question was not answered; `onNews` hears that something was written anywhere. */
export function useScene(port: CardPort, onNews: () => void) {
  const [scene, setScene] = useState(port.scene);
  const [failure, setFailure] = useState<FailureReport>();
  const choice = useRef<Choice | undefined>(undefined);
  const asking = useRef<Promise<void> | undefined>(undefined);
  const stale = useRef(true);
  const shown = useRef(port.scene);

  const show = useCallback((next: CardScene) => {
    // What is older than what is shown comes late.
    if (shown.current && next.at < shown.current.at) return;
    if (choice.current?.visit !== next.visit) choice.current = undefined;
    shown.current = next;
    setScene(next);
    setFailure(undefined);
  }, []);
  const refresh = useCallback(() => {
    stale.current = true;
    asking.current ??= (async () => {
      try {
        // What changes while it is answered is asked again.
        while (stale.current) {
          stale.current = false;
          show(await port.view(choice.current?.engagement));
        }
      } catch (thrown) {
        setFailure(reportOf(thrown));
      }
      asking.current = undefined;
    })();
  }, [port, show]);

  useEffect(() => {
    const look = () => {
      if (!document.hidden && stale.current) refresh();
    };
    const stop = port.onChanged(
      (news) => {
        if (news.tab === undefined) onNews();
        if (!isFor(news, port.tab, shown.current)) return;
        stale.current = true;
        look();
      },
      // The next record's card stands before anything else is done.
      (next) => !document.hidden && flushSync(() => show(next)),
    );
    const stopGone = port.onGone(() => {
      // In Firefox what it answered has died with it: whoever touches that fails.
      setScene(undefined);
      setFailure(goneFailure().report);
    });
    document.addEventListener('visibilitychange', look);
    // Nobody has told of changes until now; what there is, is drawn first.
    const first = setTimeout(refresh, shown.current ? FIRST_LOOK_MS : 0);
    return () => {
      clearTimeout(first);
      stop();
      stopGone();
      document.removeEventListener('visibilitychange', look);
    };
  }, [port, refresh, show, onNews]);

  const choose = (engagement: string) => {
    if (shown.current) choice.current = { visit: shown.current.visit, engagement };
    refresh();
  };
  return { scene, failure, refresh, choose };
}

/** Whether news may change what the card in a tab shows: it may have been given the new record's scene already, and not every card says the page's name. */
function isFor({ tab, visit, isName }: ChangeNews, own: number, scene?: CardScene): boolean {
  if (tab !== undefined && tab !== own) return false;
  if (visit === undefined || visit !== scene?.visit) return true;
  return isName === true && showsName(scene?.view);
}
