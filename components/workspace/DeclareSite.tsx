import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SystemChoice } from '../../lib/views/site-view.ts';
import { basePathError, readAddress } from './declared-address.ts';
import { Panel } from './Panel.tsx';
import room from './room.module.css';
import styles from './sites.module.css';

/** A host of the person's own and the system that lives there. */
export type Declaration = { origin: string; basePath: string; system: string };

/** The form that declares a system of the firm's own: checked while it is typed, tried on the pasted address. */
export function DeclareSite(props: {
  systems: readonly SystemChoice[];
  busy: boolean;
  /** What went wrong when it was sent. */
  advice?: string;
  /** What the pasted address would open, in words; undefined when it is no record. */
  onTry(address: string, declaration: Declaration): string | undefined;
  onDeclare(declaration: Declaration): void;
}) {
  const [typed, setTyped] = useState('');
  const [system, setSystem] = useState('');
  const [path, setPath] = useState<string>();
  const [isTold, setTold] = useState(false);
  const sorted = props.systems.toSorted((a, b) => Number(b.selfHosted) - Number(a.selfHosted));
  const address = readAddress(typed);
  const base = path ?? ('basePath' in address ? address.basePath : '/');
  const wrongPath = basePathError(base);
  const chosen = system || sorted[0]?.system;
  const declaration =
    'origin' in address && !wrongPath && chosen
      ? { origin: address.origin, basePath: base || '/', system: chosen }
      : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (declaration) props.onDeclare(declaration);
  };
  return (
    <Panel title="Declare a host of your own">
      <p className={room.words}>
        For a CRM or PSA on your firm’s own domain or machine. Clientside asks for that host only.
      </p>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextInput
          className={styles.whole}
          label="Address of a client’s page in it"
          description="Paste it from the address bar: it is also used to check what you declare"
          placeholder="https://erp.example.org/#crm/model/party.party/7"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={(isTold || typed !== '') && 'error' in address ? address.error : undefined}
          maxLength={2000}
          inputMode="url"
        />
        <NativeSelect
          label="System"
          value={chosen}
          onChange={(event) => setSystem(event.currentTarget.value)}
          data={sorted.map(({ system: value, title }) => ({ value, label: title }))}
        />
        <TextInput
          label="Where it starts on the host"
          value={base}
          onChange={(event) => setPath(event.currentTarget.value)}
          error={wrongPath}
          maxLength={300}
        />
        {declaration && <Tried words={props.onTry(typed, declaration)} />}
        <div className={styles.send}>
          <Button type="submit" loading={props.busy}>
            Declare and switch on
          </Button>
          {declaration && (
            <span className={room.words} style={{ margin: 0 }}>
              The browser will ask for <bdi>{new URL(declaration.origin).host}</bdi> only.
            </span>
          )}
        </div>
      </form>
      {props.advice && (
        <p className={room.notice} role="alert" style={{ margin: '16px 0 0' }}>
          {props.advice}
        </p>
      )}
    </Panel>
  );
}

function Tried({ words }: { words: string | undefined }) {
  return (
    <p className={styles.tried} role="status">
      {words
        ? `Tried on that address: ${words}.`
        : 'That address is no record page of this system. You can declare the host all the same; paste the address of a client’s page to be sure.'}
    </p>
  );
}
