import type { CardView, Suggestion } from '../../../lib/views/card-view.ts';
import { useCard } from '../card-context.ts';
import type { CardEmbedding } from '../card-props.ts';
import { Button } from '../elements/Button.tsx';
import { Heading } from '../elements/Heading.tsx';
import { Name } from '../elements/Name.tsx';
import { PlaceControls } from '../header/PlaceControls.tsx';
import { NoticeSpot } from '../notice/NoticeSpot.tsx';
import { ClientSearch } from './ClientSearch.tsx';
import { CreateClient } from './CreateClient.tsx';
import { linkQuestion } from './link-words.ts';
import { recordName } from './record-words.ts';
import { SuggestionList } from './SuggestionList.tsx';
import { TeamSelect } from './TeamSelect.tsx';
import styles from './Unlinked.module.css';

type UnlinkedView = Extract<CardView, { state: 'unlinked' }>;

/** A page that nobody has linked yet: suggests clients, searches, creates one, or takes "not a client"; each one click. What was used lately alone comes last and quietly, since it invites a wrong link. */
export function Unlinked({ view, embedding }: { view: UnlinkedView; embedding?: CardEmbedding }) {
  const { run } = useCard();
  const { record, suggestions } = view;
  const likely = suggestions.filter(isLikely);
  const lately = suggestions.filter((one) => !isLikely(one));
  const hasLikely = likely.length > 0;
  // By their keys they stay what they are, with what is typed in them, when they change places.
  const ways = [
    <CreateClient key="create" record={record} isFirst={!hasLikely} />,
    <ClientSearch key="search" isFirst={!hasLikely} />,
  ];
  return (
    <>
      <header className={styles.header}>
        <div className={styles.titles}>
          <Heading depth={0} className={styles.question}>
            {linkQuestion(record)}
          </Heading>
          <p className={styles.record}>
            <Name>{recordName(record)}</Name>
            {record.name && <span className={styles.label}>{record.label}</span>}
          </p>
        </div>
        <PlaceControls embedding={embedding} />
      </header>
      <div className={styles.body}>
        <NoticeSpot spot="top" />
        {view.teams && view.teams.length > 0 && <TeamSelect teams={view.teams} />}
        {hasLikely && <SuggestionList title="Suggested" suggestions={likely} />}
        <div className={hasLikely ? styles.ways : `${styles.ways} ${styles.createFirst}`}>
          {hasLikely ? ways.reverse() : ways}
        </div>
        {lately.length > 0 && <SuggestionList title="Used lately" suggestions={lately} isQuiet />}
        {!view.hasOffering && <LibraryHint />}
        <Button
          look="plain"
          icon="ban"
          onClick={() => void run({ do: 'record.refuse' }, { spot: 'top' })}
        >
          Not a client
        </Button>
      </div>
    </>
  );
}

/** Whether the client is suggested for what the page says, and not only because it was used. */
function isLikely({ why }: Suggestion): boolean {
  return why !== 'used lately';
}

function LibraryHint() {
  const { actions } = useCard();
  return (
    <p className={styles.hint}>
      The library is empty, so nobody can be matched with a persona yet.{' '}
      <Button look="plain" onClick={actions.onOpenWorkspace}>
        Load an offering in the workspace
      </Button>
    </p>
  );
}
