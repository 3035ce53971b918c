import { Button, Kbd, SegmentedControl } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { nameTrouble } from '../../lib/model/author-name.ts';
import { authorWords, type KnownBy } from './author-words.ts';
import { NameField } from './NameField.tsx';
import { Panel } from './Panel.tsx';
import styles from './room.module.css';

export type Theme = 'system' | 'light' | 'dark';

/** The person's settings: name, light or dark, and how the card is reached by keyboard. */
export function SettingsForm(props: {
  name: string;
  /** The team that is shown, where it knows the person by a name of its own. */
  team?: KnownBy | undefined;
  theme: Theme;
  /** The browser's shortcut for the card; empty when there is none. */
  shortcut: string;
  /** Where the browser lets a person change shortcuts. */
  shortcutsAt: string;
  onName(name: string): void;
  onTheme(theme: Theme): void;
}) {
  const [name, setName] = useState(props.name);
  const isNew = name.trim() !== props.name && nameTrouble(name) === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isNew) props.onName(name.trim());
  };
  return (
    <>
      <Panel title="Your name">
        {props.team && <p className={styles.words}>{authorWords(props.team)}</p>}
        <form onSubmit={submit}>
          <NameField
            maxWidth={360}
            label="Written beside your notes and what you learn"
            description="Until you write one, it says “Me”"
            value={name}
            onChange={setName}
          />
          <Button mt="sm" type="submit" variant="default" disabled={!isNew}>
            Save the name
          </Button>
        </form>
      </Panel>
      <Panel title="Light or dark">
        <p className={styles.words}>
          For these pages and the popup. A card in a CRM page follows that page.
        </p>
        <SegmentedControl
          mt="sm"
          aria-label="Light or dark"
          value={props.theme}
          onChange={(value) => props.onTheme(value as Theme)}
          data={[
            { value: 'system', label: 'As the system' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
      </Panel>
      <Panel title="Keyboard">
        <p className={styles.words}>
          {props.shortcut ? (
            <>
              <Kbd>{props.shortcut}</Kbd> goes to the card on a page, and unfolds it.
            </>
          ) : (
            'No key is set for going to the card.'
          )}{' '}
          Change it at <code>{props.shortcutsAt}</code>. In this workspace <Kbd>/</Kbd> goes to the
          search.
        </p>
      </Panel>
    </>
  );
}
