import '../../components/theme/theme.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Card } from '../../components/card/Card.tsx';
import type {
  CardActions,
  CardEmbedding,
  CardPlace,
  CardProps,
  DraftStore,
} from '../../components/card/card-props.ts';
import type { CardView } from '../../lib/views/card-view.ts';
import { fakeActions, memoryDrafts } from './fake-card.ts';

type Options = {
  actions?: Partial<CardActions>;
  drafts?: DraftStore;
  place?: CardPlace;
  onLeave?: CardEmbedding['onLeave'];
  onLesson?: CardEmbedding['onLesson'];
  dark?: boolean;
};

/** Draws a card in the document, as in a frame that keeps its place; answers how to show another view and how to take it away. */
export function renderCard(first: CardView | undefined, options: Options = {}) {
  const element = document.createElement('div');
  document.body.append(element);
  const theme = options.dark ? 'dark' : 'light';
  document.documentElement.dataset.theme = theme;
  document.documentElement.style.colorScheme = theme;
  document.documentElement.lang = 'en';
  document.title = 'Clientside';
  const root = createRoot(element);
  const frame = {
    drafts: options.drafts ?? memoryDrafts(),
    actions: fakeActions(options.actions),
    firstPlace: options.place ?? { mode: 'inline', collapsed: false },
    onLeave: options.onLeave ?? (() => undefined),
    onLesson: options.onLesson ?? (async () => ({ ok: true as const })),
  };
  const show = (view: CardView | undefined) => root.render(<Frame view={view} {...frame} />);
  show(first);
  return {
    element,
    show,
    remove: () => {
      root.unmount();
      element.remove();
    },
  };
}

function Frame(
  props: Omit<CardProps, 'embedding'> &
    Pick<CardEmbedding, 'onLeave' | 'onLesson'> & { firstPlace: CardPlace },
) {
  const { firstPlace, onLeave, onLesson, ...card } = props;
  const [place, onPlace] = useState(firstPlace);
  const embedding = { place, onPlace, onHide: () => undefined, onLeave, onLesson };
  return <Card {...card} embedding={embedding} />;
}
