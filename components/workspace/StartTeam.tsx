import { Button } from '@mantine/core';
import styles from './start.module.css';

/** A team that is shared, as far as its first page needs it. */
export type StartingTeam = { title: string; isReader: boolean };

/** For who was invited: one line that leads to where the link is pasted. */
export function Invited() {
  return (
    <p className={styles.invited}>
      Does your team use Clientside already? <a href="#/sharing">I have a join link</a>
    </p>
  );
}

/** For who is in a team: what is there of it, and what the next step is. */
export function StartTeam({ team, hasClients }: { team: StartingTeam; hasClients: boolean }) {
  return (
    <section className={styles.example} aria-labelledby="start-team">
      <div>
        <h2 id="start-team" className={styles.exampleTitle}>
          You are in “<bdi>{team.title}</bdi>”
        </h2>
        <p className={styles.words}>{hasClients ? FILLED : emptyWords(team)}</p>
      </div>
      {hasClients && (
        <Button component="a" href="#/clients">
          Open the clients
        </Button>
      )}
    </section>
  );
}

const FILLED =
  'Its clients are here: their people, the personas they play, and how each journey stands. A card on the account page in your CRM shows the same.';

function emptyWords({ isReader }: StartingTeam): string {
  return isReader
    ? 'It has no client yet. You read here; what those who write add is on your screen within seconds.'
    : 'It has no client yet. What you add is on your colleagues’ screens within seconds.';
}
