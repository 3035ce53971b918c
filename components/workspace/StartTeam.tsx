import { Button } from '@mantine/core';
import styles from './start.module.css';

/** A team that is shared, as far as its first page needs it; `isAllHere`: everything was shared, and nothing is being brought or held up. */
export type StartingTeam = { title: string; isReader: boolean; isAllHere: boolean };

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
        <p className={styles.words}>
          {team.isAllHere ? wholeWords(team, hasClients) : <Part hasClients={hasClients} />}
        </p>
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

/** What can be said of a team that has not been brought in full. */
function Part({ hasClients }: { hasClients: boolean }) {
  return (
    <>
      {hasClients
        ? 'Clients of it are here; what it has may not all be here yet. '
        : 'What it has is not all here yet. '}
      <a href="#/sharing">See where sharing stands</a>
    </>
  );
}

function wholeWords({ isReader }: StartingTeam, hasClients: boolean): string {
  if (hasClients) return FILLED;
  return isReader
    ? 'It has no client yet. You read here; what those who write add is on your screen within seconds.'
    : 'It has no client yet. What you add is on your colleagues’ screens within seconds.';
}
