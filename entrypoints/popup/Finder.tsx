import { useEffect, useRef, useState } from 'react';
import { LookupField } from '../../components/lookup/LookupField.tsx';
import { useLookup } from '../../components/lookup/use-lookup.ts';
import styles from '../../components/popup/popup.module.css';
import { TeachFirst } from '../../components/popup/TeachFirst.tsx';
import type { ClientsideDatabase } from '../../lib/store/database.ts';
import type { Team } from '../../lib/sync/teams.ts';
import { useFind } from '../workspace/use-find.ts';
import { openWorkspace } from './open-workspace.ts';
import { useLibrary } from './use-library.ts';

type FinderProps = { db: ClientsideDatabase; team: Team; isFirst: boolean };

/** The lookup over the stores, with the first steps while there is nothing in it; `isFirst`: nothing above it asks for the focus. */
export function Finder({ db, team, isFirst }: FinderProps) {
  const [text, setText] = useState('');
  const library = useLibrary(db, team);
  const lookup = useLookup(text, useFind(db, team));
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFirst) input.current?.focus();
  }, [isFirst]);
  return (
    <>
      <LookupField
        label="Find a client, person or persona"
        text={text}
        lookup={lookup}
        inputRef={input}
        onText={setText}
        onOpen={(item) => void openWorkspace(item.path, item.team ?? team.id)}
      />
      {library.isEmpty === false && text === '' && (
        <p className={styles.hint}>The beginning of any word is enough. Works without network.</p>
      )}
      {library.isEmpty && (
        <TeachFirst
          busy={library.busy}
          onLoadSample={library.onLoadSample}
          onLoadOffering={library.onLoadOffering}
          onSeeOfferings={library.onSeeOfferings}
        />
      )}
      {library.advice && (
        <p className={styles.notice} role="alert">
          {library.advice}
        </p>
      )}
    </>
  );
}
