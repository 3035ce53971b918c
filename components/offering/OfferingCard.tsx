import { Check } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { OfferingView } from '../../lib/views/offering-view.ts';
import { Panel } from '../workspace/Panel.tsx';
import { Sample } from '../workspace/Sample.tsx';
import { CastList } from './CastList.tsx';
import { Counts } from './Counts.tsx';
import { JourneyTemplate } from './JourneyTemplate.tsx';
import styles from './offering.module.css';
import { PersonaDrawer } from './PersonaDrawer.tsx';
import { UseCases } from './UseCases.tsx';

/** Whether an offering is in the library, in it only as long as the sample clients are, or still on offer. */
export type OfferingState = 'in' | 'sample' | 'on-offer';

/** An offering with all that is in it, to be read before it is loaded as well as after: whom it expects, what it hands over, the journey it runs. */
export function OfferingCard(props: {
  offering: OfferingView;
  state: OfferingState;
  actions: ReactNode;
  children?: ReactNode;
}) {
  const { offering, state } = props;
  const [read, setRead] = useState<number>();
  return (
    <Panel
      title={
        <span className={styles.title}>
          <bdi>{offering.name}</bdi>
          <State state={state} />
        </span>
      }
      actions={<div className={styles.actions}>{props.actions}</div>}
    >
      <p className={styles.about}>
        <bdi>{offering.about}</bdi>
      </p>
      <Counts offering={offering} />
      <CastList cast={offering.cast} onRead={setRead} />
      <div className={styles.more}>
        {offering.template && <JourneyTemplate template={offering.template} />}
        <UseCases useCases={offering.useCases} />
      </div>
      <PersonaDrawer
        cast={offering.cast}
        offering={offering.name}
        at={read}
        onRead={setRead}
        onClose={() => setRead(undefined)}
      />
      {props.children}
    </Panel>
  );
}

function State({ state }: { state: OfferingState }) {
  if (state === 'on-offer') return null;
  if (state === 'sample') return <Sample />;
  return (
    <span className={styles.in}>
      <Check size={13} strokeWidth={2.5} aria-hidden /> In your library
    </span>
  );
}
