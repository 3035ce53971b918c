import { useCard } from '../card-context.ts';
import { Button } from '../elements/Button.tsx';
import { clipName } from '../elements/clip-name.ts';
import styles from '../FirstStep.module.css';

/** Says that the person of the page was removed from the client, and brings that person back in one click. */
export function RemovedPerson({ id, name }: { id: string; name: string }) {
  const { run } = useCard();
  const said = `${clipName(name)} is back, with all that was known`;
  return (
    <div className={styles.step}>
      <p className={styles.why}>
        <bdi>{clipName(name)}</bdi>, whose page this is, was removed from the people of this client.
        Nothing that was written down about this person is lost.
      </p>
      <div className={styles.choices}>
        <Button
          icon="undo"
          onClick={() => void run({ do: 'person.back', id }, { said, spot: 'people' })}
        >
          Bring back
        </Button>
      </div>
    </div>
  );
}
