import type * as z from 'zod/mini';
import { type Owned, ownStored } from './owned.ts';
import { type Sealed, seal, sealedSchema, unseal } from './seal.ts';
import { remember } from './storage.ts';

const NOTHING: Sealed = { iv: '', sealed: '' };

/** A secret that only the background reads and changes. It lies in `storage.local` sealed, since Firefox lets content scripts read there; what can't be opened is the fallback. */
export function ownSecret<T>(key: string, schema: z.ZodMiniType<T>, fallback: T): Owned<T> {
  const sealed = remember('local', key, sealedSchema, NOTHING);
  const read = async (): Promise<T> => {
    const kept = await sealed.read();
    const text = kept.sealed === '' ? undefined : await unseal(kept);
    const parsed = schema.safeParse(text === undefined ? undefined : JSON.parse(text));
    return parsed.success ? parsed.data : fallback;
  };
  const write = async (value: T) => sealed.write(await seal(JSON.stringify(value)));
  return ownStored('local', key, { read, write, clear: sealed.clear }, fallback);
}
