import type { CardView } from '../../lib/views/card-view.ts';
import styles from './Card.module.css';
import { useCard } from './card-context.ts';
import type { CardEmbedding } from './card-props.ts';
import { EditorSpot } from './editors/EditorSpot.tsx';
import { engagementKey } from './editors/editor-keys.ts';
import { engagementEditor } from './editors/editors.ts';
import { Later } from './elements/Later.tsx';
import { Footer } from './Footer.tsx';
import { Figures } from './figures/Figures.tsx';
import { lessonFor } from './first-step.ts';
import { Header } from './header/Header.tsx';
import { Journey } from './journey/Journey.tsx';
import { firstStep, unfinished } from './later-parts.ts';
import { ClientNotes } from './notes/ClientNotes.tsx';
import { Promises } from './notes/Promises.tsx';
import { NoticeSpot } from './notice/NoticeSpot.tsx';
import { Missing } from './people/Missing.tsx';
import { People } from './people/People.tsx';

type ClientState = Extract<CardView, { state: 'client' }>;

/** The card of a linked client: four figures, its people, the journey, who is missing, promises and notes. */
export function ClientCard({ view, embedding }: { view: ClientState; embedding?: CardEmbedding }) {
  const { client, record, sharing } = view;
  const { drafts } = useCard();
  const { people, coverage, journey } = client;
  const lesson = lessonFor(client, record);
  const hasFigures = people.length > 0 || coverage.of > 0 || journey !== undefined;
  return (
    <>
      <Header client={client} embedding={embedding} />
      <div className={styles.top}>
        <NoticeSpot spot="top" />
        <EditorSpot editor={engagementKey} part={engagementEditor} props={{ client }} />
        {drafts.keys().length > 0 && <Later part={unfinished} props={{ client }} />}
      </div>
      {hasFigures && <Figures client={client} />}
      {lesson && <Later part={firstStep} props={{ lesson, client, record }} />}
      <div className={styles.body}>
        <div className={styles.people}>
          <People client={client} />
        </div>
        {journey && <Journey client={client} journey={journey} />}
        <Missing client={client} />
        <Promises promises={client.promises} />
        <ClientNotes client={client} />
      </div>
      {record && <Footer client={client} record={record} sharing={sharing} />}
    </>
  );
}
