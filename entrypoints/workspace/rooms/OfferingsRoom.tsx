import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { OfferingCard } from '../../../components/offering/OfferingCard.tsx';
import { RemoveOffering } from '../../../components/offering/RemoveOffering.tsx';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { SamplePanel } from '../../../components/workspace/SamplePanel.tsx';
import type { StarterOffering } from '../../../lib/model/starter-files.ts';
import { offeringUse } from '../../../lib/store/offering.ts';
import { starterState } from '../../../lib/store/starter.ts';
import { useDb } from '../store-context.ts';
import { type OfferingChoice, useOfferings } from '../use-offerings.ts';
import { useRemoveOffering } from '../use-remove-offering.ts';
import { useRemoveSample } from '../use-remove-sample.ts';
import { useStarter } from '../use-starter.ts';

/** The offerings that come with the extension and those in the library, to read, add and remove; and the sample clients. */
export function OfferingsRoom() {
  const db = useDb();
  const state = useLiveQuery(() => starterState(db), [db]);
  const offerings = useOfferings();
  const { busy, loadSample, loadOfferings } = useStarter();
  const sample = useRemoveSample();
  if (!offerings || !state) return null;
  return (
    <>
      <RoomHeading
        title="Offerings & samples"
        about="An offering is what your firm sells. It names the personas expected at kickoff and the journey each client takes. Add the ones you sell; open a persona to read it before you do."
      />
      {offerings.map((choice) => (
        <Offering
          key={choice.view.id}
          choice={choice}
          isBusy={Array.isArray(busy) && busy.includes(choice.file)}
          onLoad={(file) => void loadOfferings([file], [choice.view.name])}
        />
      ))}
      <SamplePanel
        isIn={state.sample}
        needs={needsOf(offerings)}
        busy={busy === 'sample' || sample.busy}
        onLoad={loadSample}
        onRemove={sample.remove}
      />
    </>
  );
}

/** The name of the offering that the sample clients run, while it is not in. */
function needsOf(offerings: readonly OfferingChoice[]): string | undefined {
  return offerings.find(({ file, state }) => file === 'payroll' && state === 'on-offer')?.view.name;
}

function Offering(props: {
  choice: OfferingChoice;
  isBusy: boolean;
  onLoad(file: StarterOffering): void;
}) {
  const { view, state, file } = props.choice;
  const db = useDb();
  const remove = useRemoveOffering();
  const [asked, setAsked] = useState<{ name: string; people: number; engagements: number }>();
  const askFirst = async () => {
    const use = await offeringUse(db, view.id);
    if (use.people === 0 && use.engagements === 0) await remove(view);
    else setAsked({ name: view.name, ...use });
  };
  return (
    <OfferingCard
      offering={view}
      state={state}
      actions={
        <>
          {file && state !== 'in' && (
            <Button loading={props.isBusy} onClick={() => props.onLoad(file)}>
              {state === 'sample' ? 'Keep it as ours' : 'Add to the library'}
            </Button>
          )}
          {state !== 'on-offer' && (
            <Button variant="default" onClick={askFirst}>
              Remove
            </Button>
          )}
        </>
      }
    >
      <RemoveOffering
        offering={asked}
        onCancel={() => setAsked(undefined)}
        onRemove={() => {
          setAsked(undefined);
          void remove(view);
        }}
      />
    </OfferingCard>
  );
}
