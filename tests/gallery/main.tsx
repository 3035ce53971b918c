import '../../components/theme/theme.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Card } from '../../components/card/Card.tsx';
import type { CardPlace } from '../../components/card/card-props.ts';
import { fakeActions, memoryDrafts } from './fake-card.ts';
import { views } from './views.ts';

// ?view=client&theme=dark&mode=dock&folded&page: one state of the card, for looking at and for pictures.
const wanted = new URLSearchParams(location.search);
const isDark = wanted.get('theme') === 'dark';
document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
document.body.style.cssText = `margin:0;padding:8px;background:${isDark ? '#0f1316' : '#eef1f3'}`;

const actions = fakeActions();
const drafts = memoryDrafts(
  wanted.has('draft') ? { 'note:stakeholder_maria': '{"text":"Half a sen"}' } : {},
);

function Gallery() {
  const [place, setPlace] = useState<CardPlace>({
    mode: wanted.get('mode') === 'dock' ? 'dock' : 'inline',
    collapsed: wanted.has('folded'),
  });
  const embedding = {
    place,
    onPlace: setPlace,
    onHide: () => undefined,
    onLeave: () => undefined,
    onLesson: async () => ({ ok: true as const }),
  };
  return (
    <Card
      view={views[wanted.get('view') ?? 'client']}
      drafts={drafts}
      actions={actions}
      embedding={wanted.has('page') ? undefined : embedding}
    />
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Gallery />);
