import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { ClientsideDatabase } from '../../lib/store/database.ts';
import type { Team } from '../../lib/sync/teams.ts';
import { type SharingView, viewSharing } from '../../lib/views/sharing-view.ts';

/** How often words such as "3 minutes ago" are said anew, in milliseconds. */
const TICK = 15_000;

/** Where sharing with a team stands, live, and the moment to say it at; undefined on a device alone. */
export function useSharing(
  db: ClientsideDatabase,
  { title, joined }: Team,
): { view: SharingView; now: number } | undefined {
  const view = useLiveQuery(
    async () => joined && viewSharing(db, { title, joined }),
    [db, title, joined?.endpoint, joined?.workspace, joined?.signIn?.issuer, joined?.mode],
  );
  const now = useNow();
  return view && { view, now: Math.max(now, view.sharedAt ?? 0) };
}

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  return now;
}
