import { useCallback, useEffect, useRef } from 'react';
import { type LookupGroup, lookupGroups } from '../../components/lookup/lookup-groups.ts';
import type { ClientsideDatabase } from '../../lib/store/database.ts';
import { openStore } from '../../lib/store/open-store.ts';
import { shownTeams, type Team } from '../../lib/sync/teams.ts';
import { lookUp } from '../../lib/views/lookup-view.ts';

/** Looks a text up in the store that is shown, and in those of the other teams. */
export function useFind(db: ClientsideDatabase, { id }: Pick<Team, 'id'>) {
  const storeOf = useStores();
  return useCallback(
    async (text: string, signal: AbortSignal): Promise<LookupGroup[]> => {
      const others = (await shownTeams.read()).teams.filter((team) => team.id !== id);
      const [here, ...elsewhere] = await Promise.all([
        lookUp(db, text, signal),
        ...others.map(async (team) => {
          const found = await lookUp(await storeOf(team.store), text, signal);
          return { team: team.id, title: team.title, found };
        }),
      ]);
      return lookupGroups(here, elsewhere);
    },
    [db, id, storeOf],
  );
}

/** Opens stores once for as long as the page looks things up. */
function useStores(): (name: string) => Promise<ClientsideDatabase> {
  const stores = useRef(new Map<string, Promise<ClientsideDatabase>>());
  useEffect(() => {
    const opened = stores.current;
    return () => {
      for (const store of opened.values()) store.then((db) => db.close()).catch(() => undefined);
      opened.clear();
    };
  }, []);
  return useCallback((name) => {
    const store = stores.current.get(name) ?? openStore(name);
    stores.current.set(name, store);
    store.catch(() => stores.current.delete(name));
    return store;
  }, []);
}
