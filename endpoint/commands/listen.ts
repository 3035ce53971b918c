import { type Served, serve } from '../http/serve.ts';
import type { Store } from '../store/store.ts';
import { Refused } from './command.ts';

/** What to do about an address that can't be had, by what the system calls it. */
const WAYS_OUT: Record<string, string> = {
  EADDRINUSE: 'Something listens there already, perhaps an endpoint. Stop that, or say --port N.',
  EACCES: 'This account may not take that port. Say --port N, with 1024 or more.',
  EADDRNOTAVAIL: 'This machine does not have that address. Say --host with one that it has.',
  ENOTFOUND: 'Nobody knows that name. Say --host with an address of this machine.',
  EAI_AGAIN: 'Nobody knows that name. Say --host with an address of this machine.',
};

/** Begins to serve; where the address can't be had, says what to do about it. */
export async function listen(store: Store, options: Parameters<typeof serve>[1]): Promise<Served> {
  try {
    return await serve(store, options);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'it failed';
    const wayOut = WAYS_OUT[why] ?? 'Say --host and --port otherwise.';
    throw new Refused(
      `It can’t listen on ${options.host}, port ${options.port} (${why}). ${wayOut}`,
    );
  }
}
