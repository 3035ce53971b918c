import { Button, Group } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { OfferingPanel } from '../../../components/workspace/OfferingPanel.tsx';
import { RemoveOffering } from '../../../components/workspace/RemoveOffering.tsx';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { SamplePanel } from '../../../components/workspace/SamplePanel.tsx';
import { offeringUse } from '../../../lib/store/offering.ts';
import { starterState } from '../../../lib/store/starter.ts';
import { type OfferingView, viewLibrary } from '../../../lib/views/library-view.ts';
import { useDb } from '../store-context.ts';
import { useRemoveOffering } from '../use-remove-offering.ts';
import { useRemoveSample } from '../use-remove-sample.ts';
import { useStarter } from '../use-starter.ts';
import { useStarterView } from '../use-starter-view.ts';

/** The offerings in the library, what comes with the extension, and the sample clients. */
export function OfferingsRoom() {
  const db = useDb();
  const library = useLiveQuery(() => viewLibrary(db), [db]);
  const state = useLiveQuery(() => starterState(db), [db]);
  const starter = useStarterView();
  const { busy, loadSample, loadOffering } = useStarter();
  const sample = useRemoveSample();
  if (!library || !state) return null;
  const isIn = library.offerings.some((offering) => offering.id === starter?.id);
  return (
    <>
      <RoomHeading
        title="Offerings & samples"
        about="An offering is what your firm sells. It names the personas expected at kickoff and the journey each client takes."
      />
      {library.offerings.map((offering) => (
        <Offering
          key={offering.id}
          offering={offering}
          onKeep={offering.sample && offering.id === starter?.id ? loadOffering : undefined}
        />
      ))}
      {starter && !isIn && (
        <OfferingPanel
          offering={starter}
          state="Comes with Clientside. Not in your library yet."
          actions={
            <Button loading={busy === 'offering'} onClick={loadOffering}>
              Add to the library
            </Button>
          }
        />
      )}
      <SamplePanel
        isIn={state.sample}
        busy={busy === 'sample' || sample.busy}
        onLoad={loadSample}
        onRemove={sample.remove}
      />
    </>
  );
}

/** An offering that is in; one that came with the sample can be kept when the sample goes. */
function Offering(props: { offering: OfferingView; onKeep?(): void }) {
  const { offering } = props;
  const db = useDb();
  const remove = useRemoveOffering();
  const [asked, setAsked] = useState<{ name: string; people: number; engagements: number }>();
  const askFirst = async () => {
    const use = await offeringUse(db, offering.id);
    if (use.people === 0 && use.engagements === 0) await remove(offering);
    else setAsked({ name: offering.name, ...use });
  };
  return (
    <OfferingPanel
      offering={{ ...offering, useCases: offering.useCases.map((useCase) => useCase.name) }}
      state={
        offering.sample
          ? `Came with the sample and goes with it: ${offering.personas.length} personas.`
          : `In your library: ${offering.personas.length} personas.`
      }
      actions={
        <Group gap="xs">
          {props.onKeep && <Button onClick={props.onKeep}>Keep it as ours</Button>}
          <Button variant="default" onClick={askFirst}>
            Remove
          </Button>
        </Group>
      }
    >
      <RemoveOffering
        offering={asked}
        onCancel={() => setAsked(undefined)}
        onRemove={() => {
          setAsked(undefined);
          void remove(offering);
        }}
      />
    </OfferingPanel>
  );
}
