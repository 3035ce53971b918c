import { useState } from 'react';
import type { ClientView } from '../../../lib/views/client-view.ts';
import type { PersonView } from '../../../lib/views/person-view.ts';
import { useCard } from '../card-context.ts';
import { Button } from '../elements/Button.tsx';
import { clipName } from '../elements/clip-name.ts';
import styles from './EditorForm.module.css';
import type { Hindrance } from './use-submit.ts';

/** Removes a person from the client at once, with an undo; what is half-typed about that person waits for it. */
export function RemovePerson(props: {
  client: ClientView;
  person: PersonView;
  editor: string;
  /** Says in the editor what kept it from being done. */
  onHindrance(hindrance: Hindrance): void;
}) {
  const { client, person, editor, onHindrance } = props;
  const { run, editing } = useCard();
  const [isBusy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    const said = `Removed ${clipName(person.name)} from ${clipName(client.name)}`;
    const telling = { said, spot: 'people', ownFailure: true };
    const answer = await run({ do: 'person.remove', id: person.id }, telling);
    setBusy(false);
    if (answer.ok) editing.finish(editor);
    else onHindrance({ advice: answer.advice });
  };
  return (
    <div className={styles.apart}>
      <Button look="plain" icon="withdraw" disabled={isBusy} onClick={() => void remove()}>
        Remove from this client
      </Button>
    </div>
  );
}
