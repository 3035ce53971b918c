import { useRef } from 'react';
import type { CardAct } from '../../lib/views/card-act.ts';
import type { Choice, ClientView } from '../../lib/views/client-view.ts';
import { useCard } from './card-context.ts';
import { EditorButton } from './editors/EditorButton.tsx';
import { EditorSpot } from './editors/EditorSpot.tsx';
import { engagementKey, offeringKey } from './editors/editor-keys.ts';
import { Button } from './elements/Button.tsx';
import { clipName } from './elements/clip-name.ts';
import { Heading } from './elements/Heading.tsx';
import styles from './FirstStep.module.css';
import { laterPart } from './later-part.ts';

/** So many offerings are buttons; where there are more, the rest is in the editor's list. */
const MOST_BUTTONS = 6;

// Made here and not beside the other editors: the card's first paint has no use for it.
const offeringEditor = laterPart(async () => (await import('./editors/forms.ts')).OfferingEditor);

/** Asks what we do for the client: what is chosen starts an engagement, or becomes the offering of the one that has none. */
export function ChooseOffering({ client }: { client: ClientView }) {
  const { actions } = useCard();
  const choose = useChoice(client);
  const { engagement, offerings } = client;
  return (
    <div className={styles.step}>
      <Heading depth={1} className={styles.title}>
        What are we doing for them?
      </Heading>
      <p className={styles.why}>
        {engagement && (
          <>
            <bdi>{clipName(engagement.name)}</bdi> has no offering yet.{' '}
          </>
        )}
        An offering brings its cast, the people to look for, and its journey.
      </p>
      <div className={styles.choices}>
        {offerings.slice(0, MOST_BUTTONS).map((offering) => (
          <Button key={offering.id} onClick={() => void choose(offering)}>
            {clipName(offering.name)}
          </Button>
        ))}
        {offerings.length === 0 && (
          <Button look="primary" onClick={actions.onOpenWorkspace}>
            Load an offering in the workspace
          </Button>
        )}
        <OtherChoice client={client} />
      </div>
      {engagement && (
        <EditorSpot
          editor={offeringKey}
          part={offeringEditor}
          props={{ offerings, engagement: engagement.id }}
        />
      )}
    </div>
  );
}

/** What else there is to choose: the rest of the offerings and, for an engagement to start, none of them. */
function OtherChoice({ client: { engagement, offerings } }: { client: ClientView }) {
  const { actions } = useCard();
  const hasMore = offerings.length > MOST_BUTTONS;
  if (!engagement)
    return (
      <EditorButton editor={engagementKey}>
        {hasMore ? 'Another offering' : 'Something else'}
      </EditorButton>
    );
  if (hasMore) return <EditorButton editor={offeringKey}>Another offering</EditorButton>;
  if (offerings.length === 0) return null;
  return (
    <Button look="plain" onClick={actions.onOpenWorkspace}>
      Load another offering
    </Button>
  );
}

/** Does what a choice means, once: a double click would start a second engagement. */
function useChoice({ engagement }: ClientView) {
  const { run } = useCard();
  const isChosen = useRef(false);
  return async ({ id: offering, name }: Choice) => {
    if (isChosen.current) return;
    isChosen.current = true;
    const said = engagement ? `Chose ${clipName(name)}` : `Started ${clipName(name)}`;
    const act: CardAct = engagement
      ? { do: 'engagement.offer', engagement: engagement.id, offering }
      : { do: 'engagement.start', name, offering };
    const { ok } = await run(act, { said, spot: 'top' });
    isChosen.current = ok;
  };
}
