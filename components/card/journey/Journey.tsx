import { useId } from 'react';
import type { ClientView } from '../../../lib/views/client-view.ts';
import type { JourneyView } from '../../../lib/views/journey-view.ts';
import { useCard } from '../card-context.ts';
import { EditorButton } from '../editors/EditorButton.tsx';
import { EditorSpot } from '../editors/EditorSpot.tsx';
import { ratingKey } from '../editors/editor-keys.ts';
import { ratingEditor } from '../editors/editors.ts';
import { Disclosure } from '../elements/Disclosure.tsx';
import { Later } from '../elements/Later.tsx';
import { Name } from '../elements/Name.tsx';
import { Section } from '../elements/Section.tsx';
import { stages } from '../later-parts.ts';
import { NoticeSpot } from '../notice/NoticeSpot.tsx';
import { Comparison } from './Comparison.tsx';
import styles from './Journey.module.css';
import { StageTrack } from './StageTrack.tsx';

/** Where the client is on the journey, how it is lived end to end against the touchpoints, and every touchpoint with its score. */
export function Journey({ client, journey }: { client: ClientView; journey: JourneyView }) {
  const { open, editing } = useCard();
  const id = useId();
  const isRated = journey.touchpoints.some((point) => editing.key === ratingKey(point.id));
  const isOpen = open.has('stages') || isRated;
  return (
    <Section
      title="Journey"
      tools={
        client.people.length > 0 && (
          <EditorButton editor={ratingKey(journey.id)} icon="star" about="the whole journey">
            Rate
          </EditorButton>
        )
      }
    >
      <NoticeSpot spot="journey" />
      <EditorSpot
        editor={ratingKey(journey.id)}
        part={ratingEditor}
        props={{
          client,
          journey: journey.id,
          on: journey.id,
          what: 'the whole journey',
          spot: 'journey',
        }}
      />
      <p className={styles.name}>
        <Name>{journey.name}</Name>
      </p>
      <StageTrack journey={journey} />
      <Comparison journey={journey} />
      <Disclosure
        panel={id}
        isOpen={isOpen}
        onToggle={() => open.set('stages', !isOpen)}
        label={`Stages and touchpoints (${journey.touchpoints.length})`}
      >
        <Later part={stages} props={{ client, journey }} />
      </Disclosure>
    </Section>
  );
}
