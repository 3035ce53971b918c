import * as z from 'zod/mini';
import { remember } from '../platform/storage.ts';

const KEPT = 3;
const recent = remember<string[]>('local', 'recent-clients', z.array(z.string()), []);

/** The clients whose card was shown last, the latest first. */
export function recentClients(): Promise<string[]> {
  return recent.read();
}

/** Remembers that a client's card was shown. */
export async function rememberClient(id: string): Promise<void> {
  if ((await recent.read())[0] === id) return;
  await recent.change((ids) => [id, ...ids.filter((other) => other !== id)].slice(0, KEPT));
}

/** Forgets clients that are gone. */
export async function forgetClients(ids: readonly string[]): Promise<void> {
  await recent.change((kept) => kept.filter((id) => !ids.includes(id)));
}
