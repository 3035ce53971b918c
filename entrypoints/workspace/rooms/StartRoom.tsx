import { useLiveQuery } from 'dexie-react-hooks';
import { useLocation } from 'wouter';
import { NewClient } from '../../../components/workspace/NewClient.tsx';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { StartPage } from '../../../components/workspace/StartPage.tsx';
import { hasOwnClients } from '../../../lib/store/sample-trace.ts';
import { starterState } from '../../../lib/store/starter.ts';
import type { SharingView } from '../../../lib/views/sharing-view.ts';
import { useDb } from '../store-context.ts';
import { useTeam } from '../team-context.ts';
import { useNewClient } from '../use-new-client.ts';
import { useOfferings } from '../use-offerings.ts';
import { useSharing } from '../use-sharing.ts';
import { useStarter } from '../use-starter.ts';

/** The first page of a new user. */
export function StartRoom() {
  const db = useDb();
  const shown = useTeam();
  const { title, joined } = shown;
  const sharing = useSharing(db, shown);
  const [, navigate] = useLocation();
  const state = useLiveQuery(() => starterState(db), [db]);
  const hasClients = useLiveQuery(() => hasOwnClients(db), [db]);
  const offerings = useOfferings();
  const { busy, loadSample, loadOfferings } = useStarter();
  const newClient = useNewClient();
  if (joined && !sharing) return null;
  return (
    <>
      <RoomHeading title="Know who your client is" />
      <StartPage
        isBusy={busy === 'sample' ? 'sample' : busy && 'offerings'}
        offerings={offerings?.flatMap(({ view, state: is, file }) =>
          file ? [{ file, view, isIn: is !== 'on-offer' }] : [],
        )}
        hasSample={state?.sample ?? false}
        hasClients={hasClients ?? false}
        team={
          joined && {
            title,
            isReader: joined.role === 'reader',
            isAllHere: isAllHere(sharing?.view),
          }
        }
        onLoadSample={async () => {
          if (await loadSample()) navigate('/clients');
        }}
        onLoadOfferings={(chosen) =>
          loadOfferings(
            chosen.map(({ file }) => file),
            chosen.map(({ view }) => view.name),
          )
        }
        onNewClient={newClient.open}
      />
      <NewClient {...newClient.dialog} />
    </>
  );
}

function isAllHere(view: SharingView | undefined): boolean {
  return view?.sharedAt !== undefined && !view.pulling && !view.paused;
}
