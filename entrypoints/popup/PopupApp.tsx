import { Button } from '@mantine/core';
import { clientPath } from '../../components/lookup/paths.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import styles from '../../components/popup/popup.module.css';
import { SitePanel } from '../../components/popup/SitePanel.tsx';
import { Look } from '../../components/workspace/Look.tsx';
import type { Team } from '../../lib/sync/teams.ts';
import { useSettings } from '../workspace/use-settings.ts';
import { type StoreState, useStore } from '../workspace/use-store.ts';
import { useTeams } from '../workspace/use-teams.ts';
import { Finder } from './Finder.tsx';
import { openWorkspace } from './open-workspace.ts';
import { Sharing } from './Sharing.tsx';
import { useSite } from './use-site.ts';

/** The popup, wired: the tab's site by messages to the background, the lookup on the store itself. */
export function PopupApp() {
  const settings = useSettings();
  const site = useSite();
  const teams = useTeams();
  if (!settings || !teams) return null;
  const isFirst = site.status !== undefined && !['off', 'guessed'].includes(site.status.state);
  return (
    <Look scheme={settings.theme}>
      <Popup
        site={
          <SitePanel
            {...site}
            onOpenClient={(client, team) => void openWorkspace(clientPath(client), team)}
          />
        }
        onOpenWorkspace={() => void openWorkspace('/')}
      >
        <TeamFinder team={teams.team} isFirst={isFirst} />
      </Popup>
    </Look>
  );
}

/** The lookup over the store of the team, and where sharing it stands. */
function TeamFinder({ team, isFirst }: { team: Team; isFirst: boolean }) {
  const store = useStore(team.store);
  return (
    <>
      {store.db && <Finder db={store.db} team={team} isFirst={isFirst} />}
      {store.db && <Sharing db={store.db} team={team} />}
      {store.failure && <StoreFailure {...store} />}
    </>
  );
}

function StoreFailure({ failure, retry }: StoreState) {
  return (
    <div className={styles.notice} role="alert">
      {failure?.advice}
      <div className={styles.act}>
        <Button size="xs" variant="default" onClick={retry}>
          Try again
        </Button>
      </div>
    </div>
  );
}
