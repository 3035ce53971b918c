import { type ClientsideDatabase, openStore } from '../store/database.ts';

let opening: Promise<ClientsideDatabase> | undefined;

/** The open store of this start; a failed opening is tried again at the next call. */
export function theStore(): Promise<ClientsideDatabase> {
  opening ??= openStore().catch((thrown) => {
    opening = undefined;
    throw thrown;
  });
  return opening;
}
