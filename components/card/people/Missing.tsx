import type { ClientView, MissingPersona } from '../../../lib/views/client-view.ts';
import { Portrait } from '../../portrait/Portrait.tsx';
import { EditorButton } from '../editors/EditorButton.tsx';
import { EditorSpot } from '../editors/EditorSpot.tsx';
import { personForKey } from '../editors/editor-keys.ts';
import { personEditor } from '../editors/editors.ts';
import { clipName } from '../elements/clip-name.ts';
import { Icon } from '../elements/Icon.tsx';
import { levelWords } from '../elements/level-words.ts';
import { Name } from '../elements/Name.tsx';
import { Section } from '../elements/Section.tsx';
import { useFirst } from '../elements/use-first.tsx';
import { NoticeSpot } from '../notice/NoticeSpot.tsx';
import styles from './Missing.module.css';

/** How many are shown at first. */
const FIRST = 3;

/** Who is missing: the personas of the cast that nobody plays well enough, why we look for them, and a way to add each. */
export function Missing({ client }: { client: ClientView }) {
  const { missing, warnings } = client.coverage;
  const [shown, more] = useFirst(missing, missing.slice(0, FIRST), 'who are missing');
  if (missing.length === 0 && warnings.length === 0) return null;
  return (
    <Section title="Who is missing" count={missing.length} tools={more}>
      <NoticeSpot spot="missing" />
      {warnings.length > 0 && (
        <ul className={styles.warnings}>
          {warnings.map((warning) => (
            <li key={warning} className={styles.warning}>
              <Icon name="warning" size={14} className={styles.icon} />
              {warning}
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.list}>
        {shown.map((persona) => (
          <MissingRow key={persona.persona} missing={persona} client={client} />
        ))}
      </ul>
    </Section>
  );
}

function MissingRow({ missing, client }: { missing: MissingPersona; client: ClientView }) {
  const key = personForKey(missing.persona);
  return (
    <li className={styles.row}>
      <div className={styles.summary}>
        <Portrait name={missing.portrait} size={32} vacant />
        <div className={styles.words}>
          <p className={styles.role}>
            <Name>{missing.role}</Name>
          </p>
          <p className={styles.line}>{missing.line}</p>
          {missing.played && (
            <p className={styles.played}>
              <bdi>{clipName(missing.played)}</bdi>
              {`: ${levelWords[missing.level]}, needs ${levelWords[missing.minimum]}`}
            </p>
          )}
        </div>
        {!missing.played && (
          <EditorButton editor={key} about={missing.role}>
            Add person
          </EditorButton>
        )}
      </div>
      <EditorSpot
        editor={key}
        part={personEditor}
        props={{ client, persona: missing.persona, spot: 'missing' }}
      />
    </li>
  );
}
