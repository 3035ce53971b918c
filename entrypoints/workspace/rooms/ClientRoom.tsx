import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { Card } from '../../../components/card/Card.tsx';
import { ClientMenu } from '../../../components/workspace/ClientMenu.tsx';
import { EraseForGood } from '../../../components/workspace/EraseForGood.tsx';
import { RemoveClient } from '../../../components/workspace/RemoveClient.tsx';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { CopyClient } from '../../../components/workspace/sharing/CopyClient.tsx';
import type { ClientView } from '../../../lib/views/client-view.ts';
import { viewClient } from '../../../lib/views/view-client.ts';
import { useDb } from '../store-context.ts';
import { useTeam } from '../team-context.ts';
import { useCardActions } from '../use-card-actions.ts';
import { useCopyClient } from '../use-copy-client.ts';
import { useDrafts } from '../use-drafts.ts';
import { useErase } from '../use-erase.ts';
import { useRemoveClient } from '../use-remove-client.ts';
import styles from './client-room.module.css';
import { NoRoom } from './NoRoom.tsx';

/** A way to copy the client to another team, where there is one. */
function CopyToTeam({ client, name }: { client: string; name: string }) {
  const copy = useCopyClient(client, name);
  return copy.teams.length > 0 ? <CopyClient {...copy} /> : null;
}

/** What is seldom done with a client, or with the person whom the address names. */
function MoreOfClient({ view, person }: { view: ClientView; person: string | undefined }) {
  const { title, joined } = useTeam();
  const isReader = joined?.role === 'reader';
  const team = joined && !view.sample ? { title, isReader } : undefined;
  const removing = useRemoveClient(view.id, view.name);
  const erasing = useErase({ id: view.id, name: view.name }, person);
  return (
    <>
      <ClientMenu
        acts={[
          { words: 'Remove this client…', run: removing.open },
          { words: 'Erase for good…', isForGood: true, run: () => erasing.open() },
        ]}
      />
      <RemoveClient {...removing.dialog} team={team?.title} />
      <EraseForGood {...erasing.dialog} team={team} />
    </>
  );
}

/** A client's card in a page of its own, opened at one person where the address names one. */
export function ClientRoom({ client, person }: { client: string; person?: string }) {
  const db = useDb();
  const [engagement, setEngagement] = useState<string>();
  const drafts = useDrafts(client);
  const found = useLiveQuery(
    async () => ({
      view: await viewClient(db, client, {
        now: Date.now(),
        ...(engagement ? { engagement } : {}),
        ...(person ? { focus: person } : {}),
      }),
    }),
    [db, client, person, engagement],
  );
  const actions = useCardActions(client, found?.view?.engagement?.id, setEngagement);
  if (!found || !drafts) return null;
  if (!found.view) return <NoRoom what="client" />;
  return (
    <>
      <RoomHeading
        title={found.view.name}
        back={{ href: '#/clients', name: 'Clients' }}
        isUnseen
        actions={
          <>
            {!found.view.sample && <CopyToTeam client={client} name={found.view.name} />}
            <MoreOfClient view={found.view} person={person} />
          </>
        }
      />
      <div className={styles.card}>
        <Card view={{ state: 'client', client: found.view }} drafts={drafts} actions={actions} />
      </div>
    </>
  );
}
