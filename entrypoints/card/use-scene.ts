import { useCallback, useEffect, useRef, useState } from 'react';
import type { CardPort, CardScene } from '../../lib/messages/card-port.ts';

/** The scene that the background gives, asked for again whenever it may have changed; a hidden tab waits until it is looked at. */
export function useScene(port: CardPort) {
  const [scene, setScene] = useState<CardScene>();
  const engagement = useRef<string | undefined>(undefined);
  const asking = useRef<Promise<void> | undefined>(undefined);
  const stale = useRef(true);

  const refresh = useCallback(async () => {
    stale.current = true;
    if (asking.current) return asking.current;
    asking.current = askUntilFresh(port, engagement, stale, setScene).finally(() => {
      asking.current = undefined;
    });
    return asking.current;
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
    document.addEventListener('visibilitychange', look);
    refresh();
    return () => {
      stop();
      document.removeEventListener('visibilitychange', look);
    };
  }, [port, refresh]);

  const choose = (id: string) => {
    engagement.current = id;
    refresh();
  };
  return { scene, refresh, choose, engagement: () => engagement.current };
}

/** Asks until the answer is newer than the last change; another visit starts without a chosen engagement. */
async function askUntilFresh(
  port: CardPort,
  engagement: { current: string | undefined },
  stale: { current: boolean },
  show: (scene: CardScene) => void,
): Promise<void> {
  let visit: string | undefined;
  while (stale.current) {
    stale.current = false;
    const scene = await port.view(engagement.current).catch(() => undefined);
    if (!scene) return;
    if (visit !== undefined && visit !== scene.visit) engagement.current = undefined;
    visit = scene.visit;
    show(scene);
  }
}
