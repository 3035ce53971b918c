import type { ReactNode } from 'react';
import { Portrait } from '../portrait/Portrait.tsx';
import styles from './offering.module.css';
import { Panel } from './Panel.tsx';
import { Sample } from './Sample.tsx';

/** What an offering holds, in the library or still on offer. */
export type OfferingContents = {
  id: string;
  name: string;
  about: string;
  sample?: boolean;
  personas: readonly { id: string; name: string; portrait: string }[];
  useCases: readonly string[];
  stages: readonly string[];
};

/** An offering with what is in it: the personas of its cast, its use cases, the journey it runs. */
export function OfferingPanel(props: {
  offering: OfferingContents;
  state: string;
  actions: ReactNode;
  children?: ReactNode;
}) {
  const { offering } = props;
  return (
    <Panel
      title={
        <>
          <bdi>{offering.name}</bdi> {offering.sample && <Sample />}
        </>
      }
      actions={props.actions}
    >
      <p className={styles.state}>{props.state}</p>
      <p className={styles.about}>
        <bdi>{offering.about}</bdi>
      </p>
      <ul className={styles.cast} aria-label="Personas">
        {offering.personas.map((persona) => (
          <li key={persona.id}>
            <Portrait name={persona.portrait} size={32} />
            <bdi>{persona.name}</bdi>
          </li>
        ))}
      </ul>
      <dl className={styles.parts}>
        <Part name="Use cases" items={offering.useCases} />
        <Part name="Journey" items={offering.stages} />
      </dl>
      {props.children}
    </Panel>
  );
}

function Part({ name, items }: { name: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{items.join(' · ')}</dd>
    </div>
  );
}
