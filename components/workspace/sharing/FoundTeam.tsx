import { Button, Checkbox, Radio } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { nameTrouble } from '../../../lib/model/author-name.ts';
import type { Found } from '../../../lib/views/team-view.ts';
import { clipName } from '../../card/elements/clip-name.ts';
import { BusyButton } from '../BusyButton.tsx';
import { NameField } from '../NameField.tsx';
import { Panel } from '../Panel.tsx';
import room from '../room.module.css';
import { foundWords } from './found-words.ts';
import styles from './sharing.module.css';
import { type JoinTrouble, TroubleNote } from './TroubleNote.tsx';

/** What is on this device and would go along or stay apart. */
export type Here = { title: string; clients: number; people: number; isShared: boolean };

/** What becomes of what is here. */
type Choice = 'share' | 'apart';

/** What somebody decides before joining: under which name, and what becomes of what is here, where there is something to ask. */
export type Decision = { name: string; choice?: Choice; isToSeal: boolean };

/** Says what was found, asks what to do with what is here, and joins. */
export function FoundTeam(props: {
  found: Found;
  here: Here;
  /** What the team is called here that is in this workspace already. */
  again?: string | undefined;
  name: string;
  busy: boolean;
  trouble: JoinTrouble | undefined;
  onJoin(decision: Decision): void;
  onBack(): void;
}) {
  const { found, here, again } = props;
  const [name, setName] = useState(props.name);
  const [chosen, setChosen] = useState<Choice>();
  const isEmpty = here.clients === 0 && here.people === 0;
  const [isToSeal, setToSeal] = useState(false);
  const needsName = found.me === undefined;
  // What has records, or is encrypted, stays as it is.
  const records = found.me?.role === 'reader' ? 1 : (found.document ?? found.me)?.records;
  const maySeal = records === 0 && !found.isSealed;
  const isApart = here.isShared || again !== undefined;
  const needsChoice = !isEmpty && !isApart;
  // One team is always kept apart from another.
  const choice = isApart ? 'apart' : needsChoice ? chosen : undefined;
  const isNamed = name.trim() !== '' && nameTrouble(name) === undefined;
  const isReady = (!needsName || isNamed) && (!needsChoice || choice !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const by = needsName ? name.trim() : '';
    if (!isReady) return;
    props.onJoin({ name: by, ...(choice ? { choice } : {}), isToSeal: maySeal && isToSeal });
  };
  return (
    <Panel title="The connection works">
      <p className={room.words}>{foundWords(found)}</p>
      {isApart && <p className={room.words}>{placeWords(here, again)}</p>}
      <form className={styles.form} onSubmit={submit}>
        {needsName && (
          <NameField
            label="Your name"
            description="Your colleagues see it beside what you write"
            value={name}
            onChange={setName}
          />
        )}
        {needsChoice && (
          <Radio.Group
            label={`What becomes of ${hereWords(here)} in “${here.title}”?`}
            value={chosen ?? ''}
            onChange={(value) => setChosen(value === 'apart' ? 'apart' : 'share')}
          >
            <Radio
              mt="xs"
              value="share"
              label="Share it with the team"
              description="Everybody in the team sees and edits it. Private notes and the sample stay here."
            />
            <Radio
              mt="xs"
              value="apart"
              label="Keep it apart"
              description="The team gets a place of its own beside it; you switch between the two."
            />
          </Radio.Group>
        )}
        {maySeal && (
          <Checkbox
            label="Encrypt it from end to end"
            description="Whoever runs the server can read nothing in it. You get a key on a sheet to print; everybody who joins needs it. It can’t be changed later."
            checked={isToSeal}
            onChange={(event) => setToSeal(event.currentTarget.checked)}
          />
        )}
        {props.trouble && <TroubleNote {...props.trouble} />}
        <div className={styles.acts}>
          <BusyButton type="submit" loading={props.busy} disabled={!isReady}>
            {`Join “${clipName(found.workspace, 24)}”`}
          </BusyButton>
          <Button variant="default" onClick={props.onBack}>
            Not now
          </Button>
        </div>
      </form>
    </Panel>
  );
}

/** Where what the team has will be. */
function placeWords({ title }: Here, again: string | undefined): string {
  return again === undefined
    ? `It gets a place of its own beside “${title}”; you switch between the two.`
    : `You are in it already, as “${again}”. To join again keeps what is there and goes on with it.`;
}

function hereWords({ clients, people }: Here): string {
  const some = [counted(clients, 'client', 'clients'), counted(people, 'person', 'people')];
  return some.filter(Boolean).join(' and ');
}

function counted(n: number, one: string, many: string): string {
  return n === 0 ? '' : `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
