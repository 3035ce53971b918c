import { createContext, use } from 'react';
import type { ClientsideDatabase } from '../../lib/store/database.ts';

export const StoreContext = createContext<ClientsideDatabase | undefined>(undefined);

/** The open store of this page. */
export function useDb(): ClientsideDatabase {
  const db = use(StoreContext);
  if (!db) throw new Error('A room stands outside an open store.');
  return db;
}
