import { isSealedValue } from '../../record/sealed-shape.ts';
import { fieldClock, type StoredRecord, type Value } from '../../record/stored-record.ts';
import { fromBase64Url } from './base64url.ts';
import { hiddenName, MARK, NONCE, placeOf, renamedClocks } from './seal-record.ts';
import type { Vault } from './vault.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** A sealed record with its values and names as they were written; fails where one of them was not sealed with this vault's key, for this place. */
export async function openRecord(vault: Vault, record: StoredRecord): Promise<StoredRecord> {
  const wire = Object.keys(record.f);
  const opened = await Promise.all(wire.map((hidden) => openField(vault, record, hidden)));
  const names = opened.map(([name]) => name);
  return { ...record, f: Object.fromEntries(opened), ...renamedClocks(record, wire, names) };
}

async function openField(
  vault: Vault,
  record: StoredRecord,
  hidden: string,
): Promise<[string, Value]> {
  const place = placeOf(vault, record, hidden, fieldClock(record, hidden));
  const [value, name = hidden] = await openValue(vault, place, record.f[hidden]);
  if (typeof name !== 'string' || (await hiddenName(vault, record, name)) !== hidden)
    throw new Error('The name is another one’s.');
  return [name, value];
}

async function openValue(
  vault: Vault,
  place: Uint8Array<ArrayBuffer>,
  sealed: Value,
): Promise<Value[]> {
  if (!isSealedValue(sealed)) throw new Error('The value is not sealed.');
  const bytes = fromBase64Url(sealed.slice(MARK.length));
  const how = { name: 'AES-GCM', iv: bytes.subarray(0, NONCE), additionalData: place };
  const text = await crypto.subtle.decrypt(how, vault.values, bytes.subarray(NONCE));
  const said: unknown = JSON.parse(decoder.decode(text));
  if (!Array.isArray(said)) throw new Error('The text is none of ours.');
  return said;
}
