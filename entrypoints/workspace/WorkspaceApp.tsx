import { Notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { keepWaiting } from '../../components/sharing/keep-waiting.ts';
import { backupMoment } from '../../components/workspace/backup-words.ts';
import { FailurePage } from '../../components/workspace/FailurePage.tsx';
import { Look } from '../../components/workspace/Look.tsx';
import { ask } from '../../lib/messages/ask.ts';
import type { FailureReport } from '../../lib/platform/failure.ts';
import { Rooms } from './Rooms.tsx';
import { StoreBoundary } from './StoreBoundary.tsx';
import { StoreContext } from './store-context.ts';
import { ShowTeamContext, TeamContext } from './team-context.ts';
import styles from './tell.module.css';
import { useBackups } from './use-backups.ts';
import { useSettings } from './use-settings.ts';
import { useStore } from './use-store.ts';
import { useTeams } from './use-teams.ts';

/** The workspace: its look, the team that it shows, and the room that the address names. */
export function WorkspaceApp() {
  const settings = useSettings();
  const teams = useTeams();
  const isShared = teams?.all.teams.some((team) => team.joined);
  useEffect(() => (isShared ? keepWaiting(() => ask('team.wait', {})) : undefined), [isShared]);
  if (!settings || !teams) return null;
  return (
    <Look scheme={settings.theme}>
      <Notifications className={styles.notices} position="bottom-right" limit={4} />
      <ShowTeamContext value={teams.show}>
        <TeamContext value={teams.team}>
          <TeamRooms key={teams.team.store} store={teams.team.store} />
        </TeamContext>
      </ShowTeamContext>
    </Look>
  );
}

/** The rooms over the store of one team. */
function TeamRooms(props: { store: string }) {
  const store = useStore(props.store);
  return (
    <>
      {store.failure && (
        <TeamFailure store={props.store} failure={store.failure} onRetry={store.retry} />
      )}
      {store.db && (
        <StoreContext value={store.db}>
          <StoreBoundary onRetry={store.retry}>
            <Router hook={useHashLocation}>
              <Rooms />
            </Router>
          </StoreBoundary>
        </StoreContext>
      )}
    </>
  );
}

/** What to do when the store of a team can't be opened; what was backed up is at hand. */
function TeamFailure(props: { store: string; failure: FailureReport; onRetry(): void }) {
  const { backups, onSave } = useBackups(props.store);
  const newest = Array.isArray(backups) ? backups[0] : undefined;
  const backup = newest && { moment: backupMoment(newest), onSave: () => onSave(newest) };
  return <FailurePage failure={props.failure} backup={backup} onRetry={props.onRetry} />;
}
