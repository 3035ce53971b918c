import { useEffect } from 'react';
import { Card } from '../../components/card/Card.tsx';
import type { CardActions, CardEmbedding } from '../../components/card/card-props.ts';
import type { CardPort, CardScene } from '../../lib/messages/card-port.ts';
import type { FailureReport } from '../../lib/platform/failure.ts';
import type { CardView } from '../../lib/views/card-view.ts';
import { dress } from './dress.ts';
import { useDrafts } from './use-drafts.ts';
import { useScene } from './use-scene.ts';

/** The card in its frame: what the background says goes in, what the person does goes out. */
export function CardFrame({ port, onLive }: { port: CardPort; onLive?: (() => void) | undefined }) {
  const { scene, failure, refresh, choose, engagement } = useScene(port);
  const drafts = useDrafts(port, scene);
  useEffect(() => dress(scene), [scene]);
  useEffect(() => onLive?.(), [onLive]);

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
    <Card
      key={scene?.visit}
      view={viewOf(scene, failure)}
      drafts={drafts}
      actions={actions}
      embedding={scene && embeddingOf(scene, port, refresh)}
    />
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
