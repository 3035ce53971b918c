import { type FormEvent, useId, useState } from 'react';
import type { SeenRecord } from '../../../lib/views/seen-record.ts';
import { useCard } from '../card-context.ts';
import { Button } from '../elements/Button.tsx';
import { clipName } from '../elements/clip-name.ts';
import search from './ClientSearch.module.css';
import styles from './CreateClient.module.css';
import { isNamedAfterClient } from './record-words.ts';

/** Creates the client: in one click where the page's name is the client's, otherwise after its name is typed. */
export function CreateClient({ record, isFirst }: { record: SeenRecord; isFirst: boolean }) {
  const { run } = useCard();
  const create = (name: string) =>
    run({ do: 'record.create', name }, { said: `Created ${clipName(name)}`, spot: 'top' });
  const { name } = record;
  if (!name || !isNamedAfterClient(record.kind)) return <NewName onCreate={create} />;
  return (
    <div className={styles.create}>
      <p className={search.label}>New here</p>
      <Button
        look={isFirst ? 'primary' : 'outline'}
        icon="plus"
        className={styles.button}
        onClick={() => void create(name)}
      >
        Create “<bdi>{clipName(name)}</bdi>”
      </Button>
    </div>
  );
}

function NewName({ onCreate }: { onCreate: (name: string) => Promise<unknown> }) {
  const [name, setName] = useState('');
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) void onCreate(name.trim());
  };
  return (
    <form className={styles.create} onSubmit={submit}>
      <label className={search.label} htmlFor={id}>
        New here
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
