import { Notifications } from '@mantine/notifications';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { FailurePage } from '../../components/workspace/FailurePage.tsx';
import { Look } from '../../components/workspace/Look.tsx';
import { Rooms } from './Rooms.tsx';
import { StoreBoundary } from './StoreBoundary.tsx';
import { StoreContext } from './store-context.ts';
import styles from './tell.module.css';
import { useSettings } from './use-settings.ts';
import { useStore } from './use-store.ts';

/** The workspace: its look, its store, and the room that the address names. */
export function WorkspaceApp() {
  const settings = useSettings();
  const store = useStore();
  if (!settings) return null;
  return (
    <Look scheme={settings.theme}>
      <Notifications className={styles.notices} position="bottom-right" limit={4} />
      {store.failure && <FailurePage failure={store.failure} onRetry={store.retry} />}
      {store.db && (
        <StoreContext value={store.db}>
          <StoreBoundary onRetry={store.retry}>
            <Router hook={useHashLocation}>
              <Rooms />
            </Router>
          </StoreBoundary>
        </StoreContext>
      )}
    </Look>
  );
}
