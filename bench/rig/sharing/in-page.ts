import { openBarePuts } from '../../peers/bare-puts.ts';
import { ourSharing } from './our-sharing.ts';

/** What each side's page offers, by the same names. */
export type Sharing<T> = {
  open(given: { url: string; workspace?: string; token?: string; name: string }): T | Promise<T>;
  /** Takes all that the server has. */
  pull(side: T): Promise<unknown>;
  /** One whole run, both ways. */
  both(side: T): Promise<unknown>;
  /** Sends all that waits. */
  push(side: T): Promise<unknown>;
  /** Writes records as a person's edits would be. */
  write(side: T, records: readonly unknown[]): Promise<unknown>;
  count(side: T): Promise<number>;
};

Object.assign(globalThis, { sharing: ourSharing, barePuts: openBarePuts });
