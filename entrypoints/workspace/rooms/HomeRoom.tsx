import { useLiveQuery } from 'dexie-react-hooks';
import { Redirect } from 'wouter';
import { viewEmptiness } from '../../../lib/views/emptiness-view.ts';
import { useDb } from '../store-context.ts';

/** Where the workspace opens: at the clients, or at the start while there are none. */
export function HomeRoom() {
  const db = useDb();
  const emptiness = useLiveQuery(() => viewEmptiness(db), [db]);
  if (!emptiness) return null;
  return <Redirect to={emptiness.hasClients ? '/clients' : '/start'} replace />;
}
