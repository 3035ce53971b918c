import { useEffect } from 'react';
import { Card } from '../../components/card/Card.tsx';
import type { CardActions, CardEmbedding } from '../../components/card/card-props.ts';
import { useLatest } from '../../components/card/use-latest.ts';
import type { CardPort, CardScene } from '../../lib/messages/card-port.ts';
import type { FailureReport } from '../../lib/platform/failure.ts';
import type { CardView } from '../../lib/views/card-view.ts';
import { dress } from './dress.ts';
import { withoutUnsaid } from './shows-name.ts';
import { useDrafts } from './use-drafts.ts';
import { useScene } from './use-scene.ts';
import { type Shelf, useShelf } from './use-shelf.ts';

/** The card in its frame: what the background says goes in, what the person does goes out. Cards of records that the page has left wait beside it, unseen. */
export function CardFrame({ port, onLive }: { port: CardPort; onLive?: (() => void) | undefined }) {
  const shelf = useShelf();
  const { scene, failure, refresh, choose } = useScene(port, shelf.clear);
  const drafts = useDrafts(port, scene);
  // A card that is gone back to was drawn on an earlier visit.
  const visit = useLatest(() => scene?.visit ?? '');
  const engagement = useLatest(() => shownEngagement(scene?.view));
  useEffect(() => dress(scene), [scene]);
  useEffect(() => onLive?.(), [onLive]);

  const actions: CardActions = {
    act: (act) => port.act(visit(), act, engagement()),
    undo: (number) => port.undo(number),
    search: (text) => port.search(text),
    persona: (id) => port.persona(id),
    onRetry: refresh,
    onEngagement: choose,
    onOpenWorkspace: () => port.workspace(),
    wait: port.wait,
    onTeam: (team) => void port.team(team).then(refresh, refresh),
  };
  const view = viewOf(scene, failure);
  const embedding = scene && embeddingOf(scene, port, shelf, refresh);
  const cards = shelf.show({
    visit: scene?.visit ?? '',
    record: view?.state === 'client' ? view.record?.key : undefined,
    told: [withoutUnsaid(view), scene?.place, scene?.drafts],
    card: <Card view={view} drafts={drafts} actions={actions} embedding={embedding} />,
  });
  return cards.map(({ key, card, isShown }) => (
    <div key={key} inert={!isShown}>
      {card}
    </div>
  ));
}

/** What is written belongs to the engagement that is on screen, whoever chose it. */
function shownEngagement(view: CardView | undefined): string | undefined {
  return view?.state === 'client' ? view.client.engagement?.id : undefined;
}

/** What is shown: a failure that will pass does not take away a card that stands. */
function viewOf(
  scene: CardScene | undefined,
  failure: FailureReport | undefined,
): CardView | undefined {
  if (!failure || (scene && failure.passing)) return scene?.view;
  return { state: 'failure', ...failure };
}

function embeddingOf(
  { place, visit }: CardScene,
  port: CardPort,
  shelf: Shelf,
  refresh: () => void,
): CardEmbedding {
  return {
    place,
    onPlace: ({ mode, collapsed }) =>
      port.place({ ...place, mode, collapsed }).then(refresh, refresh),
    onHide: () => port.hide(),
    onLeave: () => port.leave(),
    onQuiet: (isQuiet) => shelf.setQuiet(visit, isQuiet),
    onLesson: (step) =>
      port.lesson(step).then((answer) => {
        refresh();
        return answer;
      }),
  };
}
