import { Button, NativeSelect, TextInput, UnstyledButton } from '@mantine/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { SiteStatus, SystemChoice } from '../../lib/views/site-view.ts';
import { hostOf } from './host-of.ts';
import styles from './popup.module.css';
import { AsksFor } from './SiteOff.tsx';
import type { SiteChoice } from './site-choice.ts';

type Unknown = Extract<SiteStatus, { state: 'unknown' }>;

/** A page of no known system: the person may say which one it is. */
export function SiteUnknown(props: {
  status: Unknown;
  systems: SystemChoice[];
  busy: boolean;
  onTeach(): void;
  onDeclare(choice: SiteChoice): void;
}) {
  const [isOpen, setOpen] = useState(false);
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  const host = <bdi>{hostOf(props.status.pattern)}</bdi>;
  if (props.status.lesson)
    return (
      <p className={styles.words} style={{ margin: 0 }}>
        You are teaching Clientside {host}, in the panel on the page.
      </p>
    );
  return (
    <>
      <p className={styles.words} style={{ margin: 0 }}>
        {host} is not a CRM page that Clientside knows. You can teach it by example.
      </p>
      <Button className={styles.act} fullWidth loading={props.busy} onClick={props.onTeach}>
        This page is a client record
      </Button>
      <AsksFor pattern={props.status.pattern} />
      <UnstyledButton
        className={styles.disclose}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Chevron size={14} aria-hidden /> It is a CRM or PSA on a host of our own
      </UnstyledButton>
      {isOpen && <DeclareHere {...props} />}
    </>
  );
}

function DeclareHere(props: Parameters<typeof SiteUnknown>[0]) {
  const { origin, pattern } = props.status;
  const sorted = props.systems.toSorted((a, b) => Number(b.selfHosted) - Number(a.selfHosted));
  const [system, setSystem] = useState('');
  const [basePath, setBasePath] = useState('/');
  const chosen = system || sorted[0]?.system;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen) props.onDeclare({ origin, pattern, system: chosen, basePath: basePath || '/' });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <NativeSelect
        label="Which system is it?"
        value={chosen}
        onChange={(event) => setSystem(event.target.value)}
        data={sorted.map(({ system: value, title }) => ({ value, label: title }))}
      />
      <TextInput
        label="Where it starts on this host"
        description="“/” unless its addresses all begin with a folder, such as /crm"
        value={basePath}
        onChange={(event) => setBasePath(event.target.value)}
        maxLength={300}
      />
      <Button type="submit" fullWidth loading={props.busy} disabled={!chosen}>
        Show cards on this site
      </Button>
      <AsksFor pattern={pattern} />
    </form>
  );
}
