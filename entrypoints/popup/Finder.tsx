import { useEffect, useRef, useState } from 'react';
import { LookupField } from '../../components/lookup/LookupField.tsx';
import { useLookup } from '../../components/lookup/use-lookup.ts';
import styles from '../../components/popup/popup.module.css';
import { TeachFirst } from '../../components/popup/TeachFirst.tsx';
import type { ClientsideDatabase } from '../../lib/store/database.ts';
import { openWorkspace } from './open-workspace.ts';
import { useLibrary } from './use-library.ts';

/** The lookup over the store, with the first steps while there is nothing in it; `isFirst`: nothing above it asks for the focus. */
export function Finder({ db, isFirst }: { db: ClientsideDatabase; isFirst: boolean }) {
  const [text, setText] = useState('');
  const library = useLibrary(db);
  const lookup = useLookup(text, library.find);
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
        onOpen={(item) => void openWorkspace(item.path)}
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
