import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { type ChoosableOffering, ChooseOfferings } from '../offering/ChooseOfferings.tsx';
import { Portrait } from '../portrait/Portrait.tsx';
import { Invited, type StartingTeam, StartTeam } from './StartTeam.tsx';
import styles from './start.module.css';

export type StartActs = {
  isBusy: 'sample' | 'offerings' | undefined;
  /** What comes with the extension, in the order in which it is offered; undefined until it is read. */
  offerings: readonly ChoosableOffering[] | undefined;
  hasSample: boolean;
  /** Clients of one's own or of the team, the sample not counted. */
  hasClients: boolean;
  /** The team that is shared; absent on a device alone. */
  team?: StartingTeam;
  onLoadSample(): void;
  onLoadOfferings(chosen: ChoosableOffering[]): void;
  onNewClient(): void;
};

const FACES = ['adaeze', 'gordon', 'sally', 'mei', 'kwame'];

/** The first page: from nothing to a filled card in two minutes, with the sample or with a client of one's own. */
export function StartPage(props: StartActs) {
  return (
    <div className={styles.start}>
      <div className={styles.hero}>
        <div className={styles.faces} aria-hidden>
          {FACES.map((face) => (
            <Portrait key={face} name={face} size={56} />
          ))}
        </div>
        <p className={styles.lead}>
          Your client is not the company that signed. It is everyone who has to make the engagement
          work, and everyone who lives with the result.
        </p>
      </div>
      {props.team ? <StartTeam team={props.team} hasClients={props.hasClients} /> : <Invited />}
      {!props.team && <Example {...props} />}
      {!props.team?.isReader && <OwnClient {...props} />}
      {props.team && <Example {...props} />}
    </div>
  );
}

function OwnClient(props: StartActs) {
  return (
    <>
      <h2 className={styles.own}>{ownWords(props)}</h2>
      <ol className={styles.steps}>
        <Step
          n={1}
          title="Choose what you sell"
          isDone={props.offerings?.some((offering) => offering.isIn)}
        >
          <p>
            An offering brings its personas: who usually takes part, what worries them, and what
            your side does about it.
          </p>
          {props.offerings && (
            <ChooseOfferings
              offerings={props.offerings}
              isBusy={props.isBusy === 'offerings'}
              onLoad={props.onLoadOfferings}
            />
          )}
        </Step>
        <Step n={2} title="Open an account in your CRM">
          <p>
            Press the Clientside button of the browser there, then “Show cards on this site”. The
            card offers to create the client from the page’s name.
          </p>
          <Button variant="default" onClick={props.onNewClient}>
            No CRM? Add a client here
          </Button>
        </Step>
        <Step n={3} title="Add two people and a note">
          <p>
            In the card: a name, the persona each plays, and one thing you heard. The card fills
            itself with what moves and worries them.
          </p>
        </Step>
      </ol>
    </>
  );
}

function ownWords({ team, hasClients }: StartActs): string {
  if (!team) return 'Or with a client of your own, in three steps';
  return !team.isAllHere || hasClients
    ? 'One more client, in three steps'
    : 'The team’s first client, in three steps';
}

function Example({ isBusy, hasSample, team, onLoadSample }: StartActs) {
  const look = team ? 'default' : 'filled';
  return (
    <section className={team ? styles.later : styles.example} aria-labelledby="start-example">
      <div>
        <h2 id="start-example" className={styles.exampleTitle}>
          {team ? 'See invented clients' : 'See it filled first'}
        </h2>
        <p className={styles.words}>
          Three invented clients in a payroll roll-out. In one of them every touchpoint is green and
          the people who live the journey are not. {team && 'They stay in this browser. '}One click
          removes it all.
        </p>
      </div>
      {hasSample ? (
        <Button component="a" href="#/clients" variant={look}>
          Open the sample clients
        </Button>
      ) : (
        <Button loading={isBusy === 'sample'} variant={look} onClick={onLoadSample}>
          Load the sample clients
        </Button>
      )}
    </section>
  );
}

function Step(props: { n: number; title: string; isDone?: boolean; children: ReactNode }) {
  return (
    <li className={styles.step}>
      <h3 className={styles.stepTitle}>
        <span className={styles.n} aria-hidden>
          {props.isDone ? '✓' : props.n}
        </span>
        {props.title}
      </h3>
      {props.children}
    </li>
  );
}
