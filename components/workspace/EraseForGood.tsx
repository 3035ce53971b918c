import { Button, Checkbox, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Erasable, ErasableCount } from '../../lib/views/erasable-view.ts';
import { Ask } from './Ask.tsx';
import { counted, listed } from './counted.ts';
import styles from './room.module.css';

type EraseForGoodProps = {
  isOpen: boolean;
  client: { id: string; name: string };
  /** Absent while they are read. */
  people: readonly Erasable[] | undefined;
  /** Who is chosen, the client or one of its people; nobody at first. */
  chosen: string;
  /** How much goes with whoever is chosen; absent while it is counted. */
  count: ErasableCount | undefined;
  /** The team that loses it, too; or keeps it, where one may only read there. */
  team?: { title: string; isReader: boolean } | undefined;
  busy: boolean;
  /** It is done, and the focus is elsewhere. */
  isDone: boolean;
  onChoose(id: string): void;
  onCancel(): void;
  onErase(name: string): void;
};

/** Asks whom to erase for good, says in numbers what goes, and takes an answer only from whoever has said that nothing brings it back. */
export function EraseForGood(props: EraseForGoodProps) {
  return (
    <Ask
      isOpen={props.isOpen}
      onClose={props.onCancel}
      isFocusMoved={props.isDone}
      title="Erase for good"
    >
      <Choice {...props} />
    </Ask>
  );
}

/** Mounted anew each time it is asked, and for each who is chosen: nothing is agreed to in advance. */
function Choice(props: EraseForGoodProps) {
  const { client, people = [], chosen, count } = props;
  const person = people.find(({ id }) => id === chosen);
  const name = person?.name ?? (chosen === client.id ? client.name : '');
  const options = people.map(({ id, name: label, isRemoved }) => ({
    value: id,
    label: isRemoved ? `${label} (removed)` : label,
  }));
  return (
    <>
      <NativeSelect
        label="Whom"
        value={chosen}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
        data={[
          { value: '', label: 'Choose…' },
          { group: 'A person', items: options },
          { group: 'The client', items: [{ value: client.id, label: `All of ${client.name}` }] },
        ]}
      />
      <Agreement key={chosen} {...props} name={name} count={name ? count : undefined} />
    </>
  );
}

function Agreement(props: EraseForGoodProps & { name: string }) {
  const { name, count, team } = props;
  const [isAgreed, setAgreed] = useState(false);
  return (
    <>
      <div role="status">
        <p className={styles.strong}>
          {count ? goesWords(name, count) : 'Everything that is about them goes with them.'}
        </p>
        {count && team && <p className={styles.words}>{teamWords(team)}</p>}
      </div>
      <p className={styles.words}>
        Files that were exported and an endpoint’s backups keep what they have, and what was written
        about others stays as it is.
      </p>
      <Checkbox
        mt="md"
        label="I know that nothing brings it back"
        checked={isAgreed}
        disabled={!count}
        onChange={(event) => setAgreed(event.currentTarget.checked)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={props.onCancel}>
          Keep
        </Button>
        <Button
          color="alert"
          loading={props.busy}
          disabled={!count || !isAgreed}
          onClick={() => props.onErase(name)}
        >
          Erase for good
        </Button>
      </Group>
    </>
  );
}

function goesWords(name: string, { people, notes, pages, others }: ErasableCount): string {
  const parts = [
    counted(people, 'person', 'people'),
    counted(notes, 'note'),
    counted(pages, 'linked page'),
    counted(others, 'other record'),
  ];
  const all = people + notes + pages + others;
  if (all === 0) return `${name} goes, and every trace.`;
  return `With ${name} ${all === 1 ? 'goes' : 'go'} ${listed(parts)}, and every trace.`;
}

function teamWords({ title, isReader }: { title: string; isReader: boolean }): string {
  return isReader
    ? `It goes from this browser alone: you may only read in “${title}”, which keeps it.`
    : `It goes for everyone in “${title}”, with their own private notes about it.`;
}
