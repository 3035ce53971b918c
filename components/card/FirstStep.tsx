import type { ClientView } from '../../lib/views/client-view.ts';
import type { SeenRecord } from '../../lib/views/seen-record.ts';
import { ChooseOffering } from './ChooseOffering.tsx';
import { EditorButton } from './editors/EditorButton.tsx';
import { personKey } from './editors/editor-keys.ts';
import { clipName } from './elements/clip-name.ts';
import { Heading } from './elements/Heading.tsx';
import styles from './FirstStep.module.css';
import type { Lesson } from './first-step.ts';
import { RemovedPerson } from './people/RemovedPerson.tsx';

/** Teaches the next step while little is known: what we do for the client, then who its people are; and what became of the person of the page. */
export function FirstStep(props: { lesson: Lesson; client: ClientView; record?: SeenRecord }) {
  const { lesson, client, record } = props;
  if (lesson === 'removed') return client.removed && <RemovedPerson {...client.removed} />;
  if (lesson === 'offering') return <ChooseOffering key={client.engagement?.id} client={client} />;
  if (lesson === 'person') return <FirstPerson client={client} />;
  return <PersonOfPage name={record?.name ?? ''} />;
}

function FirstPerson({ client }: { client: ClientView }) {
  const { missing } = client.coverage;
  const roles = missing.slice(0, 3).map(({ role }) => clipName(lowerFirst(role), 40));
  return (
    <div className={styles.step}>
      <Heading depth={1} className={styles.title}>
        Who is <bdi>{clipName(client.name)}</bdi>?
      </Heading>
      <p className={styles.why}>
        A client is its people: those who sign, those who do the work, those who live with the
        result. Add the first one you know.
        {roles.length > 0 && ` This engagement needs: ${roles.join(', ')}…`}
      </p>
      <div className={styles.choices}>
        <EditorButton editor={personKey()} icon="person" look="primary">
          Add the first person
        </EditorButton>
      </div>
    </div>
  );
}

/** A role as it stands in a sentence; `IT lead` stays as it is. */
function lowerFirst(role: string): string {
  return role.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());
}

function PersonOfPage({ name }: { name: string }) {
  return (
    <div className={styles.step}>
      <p className={styles.why}>
        <bdi>{clipName(name)}</bdi>, whose page this is, is not among the people yet.
      </p>
      <div className={styles.choices}>
        <EditorButton editor={personKey()} icon="person" look="outline">
          Add person
        </EditorButton>
      </div>
    </div>
  );
}
