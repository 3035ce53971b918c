import { useEffect } from 'react';
import { keepWaiting } from '../../components/sharing/keep-waiting.ts';
import { SharingLine } from '../../components/sharing/SharingLine.tsx';
import { ask } from '../../lib/messages/ask.ts';
import type { ClientsideDatabase } from '../../lib/store/database.ts';
import type { Team } from '../../lib/sync/teams.ts';
import { useSharing } from '../workspace/use-sharing.ts';
import { openWorkspace } from './open-workspace.ts';

/** Where sharing stands, in a line that leads to its room; what others share meanwhile comes at once. */
export function Sharing({ db, team }: { db: ClientsideDatabase; team: Team }) {
  const sharing = useSharing(db, team);
  const isShared = team.joined !== undefined;
  useEffect(() => (isShared ? keepWaiting(() => ask('team.wait', {})) : undefined), [isShared]);
  return sharing ? (
    <SharingLine {...sharing} onOpen={() => void openWorkspace('/sharing')} />
  ) : null;
}
