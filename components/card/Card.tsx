import { useEffect, useRef } from 'react';
import styles from './Card.module.css';
import { CardContext, type CardDesk } from './card-context.ts';
import type { CardEmbedding, CardProps } from './card-props.ts';
import { useEditing } from './editors/use-editing.ts';
import { Later } from './elements/Later.tsx';
import {
  client,
  foldedBar,
  lesson,
  missedName,
  refused,
  unlinked,
  waiting,
  warmUp,
} from './later-parts.ts';
import { useNotices } from './notice/use-notices.ts';
import { FailureNotice } from './record/FailureNotice.tsx';
import { Loading } from './record/Loading.tsx';
import { runner } from './run-act.ts';
import { useEscape } from './use-escape.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useOpenParts } from './use-open-parts.ts';

/** The persona card of a CRM record or of a client: everything it shows comes in `view`, everything it does goes out through `actions`. */
export function Card(props: CardProps) {
  const { view, drafts, actions, embedding } = props;
  const root = useRef<HTMLElement>(null);
  const notices = useNotices();
  const editing = useEditing();
  const focus = view?.state === 'client' ? view.client.focus : undefined;
  const open = useOpenParts(focus);
  const desk: CardDesk = {
    actions,
    drafts,
    run: runner(actions, notices),
    notices,
    editing,
    open,
    headingLevel: embedding ? 1 : 2,
  };
  useEscape(root, editing, embedding);
  useKeptFocus(root);
  const isQuiet = editing.key === undefined && notices.last === undefined;
  const onQuiet = embedding?.onQuiet;
  useEffect(() => onQuiet?.(isQuiet));
  const isClient = view?.state === 'client';
  const isPage = view !== undefined && !isClient;
  useEffect(() => {
    if (isClient || isPage) return warmUp(isClient ? 'client' : 'page');
  }, [isClient, isPage]);
  const Root = embedding ? 'main' : 'article';
  const isMissed = view && 'record' in view && view.record?.awaitsName;
  const isDocked = embedding?.place.mode === 'dock';
  return (
    <CardContext value={desk}>
      <Root
        ref={root}
        className={isDocked ? `${styles.card} ${styles.docked}` : styles.card}
        aria-label={embedding ? 'Clientside' : undefined}
      >
        {isMissed && embedding && !embedding.place.collapsed && (
          <Later part={missedName} props={embedding} />
        )}
        <State view={view} embedding={embedding} />
      </Root>
    </CardContext>
  );
}

function State({ view, embedding }: Pick<CardProps, 'view'> & { embedding?: CardEmbedding }) {
  if (!view) return <Loading />;
  if (view.state === 'lesson')
    return embedding ? <Later part={lesson} props={{ view, embedding }} /> : null;
  if (embedding?.place.collapsed) return <Later part={foldedBar} props={{ view, embedding }} />;
  switch (view.state) {
    case 'unlinked':
      return <Later part={unlinked} props={{ view, embedding }} />;
    case 'waiting':
      return <Later part={waiting} props={{ view, embedding }} />;
    case 'refused':
      return <Later part={refused} props={{ record: view.record, embedding }} />;
    case 'failure':
      return <FailureNotice view={view} embedding={embedding} />;
    case 'client':
      return <Later part={client} props={{ view, embedding }} />;
  }
}
