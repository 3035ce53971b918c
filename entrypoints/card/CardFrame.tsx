import { useEffect, useRef } from 'react';
import { Card } from '../../components/card/Card.tsx';
import type { CardActions, CardEmbedding } from '../../components/card/card-props.ts';
import type { CardPort, CardScene } from '../../lib/messages/card-port.ts';
import type { FailureReport } from '../../lib/platform/failure.ts';
import type { CardView } from '../../lib/views/card-view.ts';
import { useDrafts } from './use-drafts.ts';
import { useScene } from './use-scene.ts';

/** The card in its frame: what the background says goes in, what the person does goes out. */
export function CardFrame({ port }: { port: CardPort }) {
  const { scene, failure, refresh, choose, engagement } = useScene(port);
  const drafts = useDrafts(port, scene);
  const root = useHeight(port);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (!scene && dataset.theme) return;
    dataset.theme = scene?.dark ? 'dark' : 'light';
    dataset.mode = scene?.place.mode;
  }, [scene]);

  const actions: CardActions = {
    act: (act) => port.act(scene?.visit ?? '', act, engagement()),
    undo: (number) => port.undo(number),
    search: (text) => port.search(text),
    persona: (id) => port.persona(id),
    onRetry: refresh,
    onEngagement: choose,
    onOpenWorkspace: () => port.workspace(),
    wait: port.wait,
    onTeam: (team) => void port.team(team).then(refresh, refresh),
  };
  return (
    <div ref={root}>
      <Card
        key={scene?.visit}
        view={viewOf(scene, failure)}
        drafts={drafts}
        actions={actions}
        embedding={scene && embeddingOf(scene, port, refresh)}
      />
    </div>
  );
}

/** What is shown: a failure that will pass does not take away a card that stands. */
function viewOf(
  scene: CardScene | undefined,
  failure: FailureReport | undefined,
): CardView | undefined {
  if (!failure || (scene && failure.passing)) return scene?.view;
  return { state: 'failure', ...failure };
}

function embeddingOf({ place }: CardScene, port: CardPort, refresh: () => void): CardEmbedding {
  return {
    place,
    onPlace: ({ mode, collapsed }) =>
      port.place({ ...place, mode, collapsed }).then(refresh, refresh),
    onHide: () => port.hide(),
    onLeave: () => port.leave(),
    onLesson: (step) =>
      port.lesson(step).then((answer) => {
        refresh();
        return answer;
      }),
  };
}

/** Tells the page how high the card is, whenever that changes. */
function useHeight(port: CardPort) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      // An extension that has gone answers nothing; the page takes the card away.
      port.height(element.getBoundingClientRect().height).catch(() => undefined);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [port]);
  return root;
}
