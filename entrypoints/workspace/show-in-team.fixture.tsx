import type { ReactNode } from 'react';
import { renderInLook } from '../../components/workspace/render-in-look.tsx';
import { installFakeBrowser } from '../../lib/messages/fake-browser.fixture.ts';
import type { ClientsideDatabase } from '../../lib/store/database.ts';
import type { Team } from '../../lib/sync/teams.ts';

installFakeBrowser();
const { StoreContext } = await import('./store-context.ts');
const { TeamContext } = await import('./team-context.ts');

/** What a browser has from the first day. */
export const HOME: Team = { id: 'home', title: 'On this device', store: 'clientside' };

/** Shows something of the workspace over a store, in a team. */
export function showInTeam(db: ClientsideDatabase, what: ReactNode, team = HOME): Promise<void> {
  return renderInLook(
    <TeamContext value={team}>
      <StoreContext value={db}>{what}</StoreContext>
    </TeamContext>,
  );
}
