import { type FormEvent, useId, useReducer, useState } from 'react';
import type { SeenRecord } from '../../../lib/views/seen-record.ts';
import { useCard } from '../card-context.ts';
import { Button } from '../elements/Button.tsx';
import { clipName } from '../elements/clip-name.ts';
import search from './ClientSearch.module.css';
import styles from './CreateClient.module.css';
import { isNamedAfterClient, whatIsMade } from './link-words.ts';

/** Creates the client: in one click of the page's name, or of a name that is typed where the page may be named after something else, or has not shown its name yet. */
export function CreateClient({ record, isFirst }: { record: SeenRecord; isFirst: boolean }) {
  const { run } = useCard();
  const [isUsed, use] = useReducer(() => true, false);
  const create = (name: string) =>
    run({ do: 'record.create', name }, { said: `Created ${clipName(name)}`, spot: 'top' });
  const { name, kind } = record;
  const isSure = isNamedAfterClient(kind);
  return (
    <div className={styles.create}>
      {name && (
        <>
          <p className={search.label}>New here</p>
          <Button
            look={isFirst && isSure ? 'primary' : 'outline'}
            icon="plus"
            className={styles.button}
            onClick={() => void create(name)}
          >
            Create “<bdi>{clipName(name)}</bdi>”
          </Button>
          {!isSure && <p className={styles.makes}>{whatIsMade(kind)}</p>}
        </>
      )}
      {/* Who is typing when the page's name arrives goes on in the same box. */}
      {(!name || !isSure || isUsed) && (
        <NewName
          label={name ? 'Or the client is called' : 'New here'}
          onUse={use}
          onCreate={create}
        />
      )}
    </div>
  );
}

function NewName(props: {
  label: string;
  /** Somebody has gone into the box. */
  onUse: () => void;
  onCreate: (name: string) => Promise<unknown>;
}) {
  const [name, setName] = useState('');
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) void props.onCreate(name.trim());
  };
  return (
    <form className={styles.typed} onFocus={props.onUse} onSubmit={submit}>
      <label className={search.label} htmlFor={id}>
        {props.label}
      </label>
      <div className={styles.row}>
        <input
          id={id}
          className={search.input}
          dir="auto"
          autoComplete="off"
          placeholder="Name of the client"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" icon="plus">
          Create
        </Button>
      </div>
    </form>
  );
}
