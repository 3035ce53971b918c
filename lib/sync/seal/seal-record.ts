import { canonicalJson } from '../../record/canonical-json.ts';
import type { Clock } from '../../record/clock.ts';
import { IMMUTABLE } from '../../record/immutable-kinds.ts';
import { fieldClock, type StoredRecord, type Value } from '../../record/stored-record.ts';
import { toBase64Url } from './base64url.ts';
import type { Vault } from './vault.ts';

/** The mark of a sealed value, with the version of its format. */
export const MARK = '~1.';
/** The bytes of a nonce. */
export const NONCE = 12;
/** The shortest and the longest text that is padded to a power of two, and the step beyond, in bytes. */
const LEAST = 32;
const STEP = 1024;
/** A set's name longer than this is hidden, too, or the name on the wire would be too long. */
const LONGEST_SET = 100;

const encoder = new TextEncoder();

/** A record with each value sealed and each telling name hidden; ids, kinds and clocks stay. The same record gives the same, every time. */
export async function sealRecord(vault: Vault, record: StoredRecord): Promise<StoredRecord> {
  const names = Object.keys(record.f);
  const sealed = await Promise.all(names.map((name) => sealField(vault, record, name)));
  const hiddenNames = sealed.map(([hidden]) => hidden);
  return { ...record, f: Object.fromEntries(sealed), ...renamedClocks(record, names, hiddenNames) };
}

/** The clocks that differ from the base clock, by other names for the same fields. */
export function renamedClocks(
  record: StoredRecord,
  names: readonly string[],
  others: readonly string[],
): Pick<StoredRecord, 'c'> {
  if (!record.c) return {};
  const clocks = names.map((name) => fieldClock(record, name));
  const c = others.map((other, i) => [other, clocks[i]] as const);
  return {
    c: Object.fromEntries(c.filter(([, clock]) => clock !== record.h)) as Record<string, Clock>,
  };
}

async function sealField(
  vault: Vault,
  record: StoredRecord,
  name: string,
): Promise<[string, string]> {
  const hidden = await hiddenName(vault, record, name);
  const place = placeOf(vault, record, hidden, fieldClock(record, name));
  const said = name === hidden ? [record.f[name]] : [record.f[name], name];
  return [hidden, await sealValue(vault, place, said)];
}

/** The name of a field on the wire: one that carries content, as `tags/vip` does, is an HMAC of itself behind its set. */
export async function hiddenName(
  vault: Vault,
  { k, id }: Pick<StoredRecord, 'k' | 'id'>,
  name: string,
): Promise<string> {
  const slash = name.indexOf('/');
  if (slash < 0) return name;
  const mac = await hmac(vault.names, encoder.encode(JSON.stringify([k, id, name])));
  const set = slash > LONGEST_SET ? '' : name.slice(0, slash);
  return `${set}/${toBase64Url(mac.subarray(0, 16))}`;
}

/** Where a value belongs, as what is authenticated with it: it opens nowhere else. A note's words may be said again at a later clock, and must be the same then. */
export function placeOf(
  vault: Vault,
  { k, id }: Pick<StoredRecord, 'k' | 'id'>,
  hidden: string,
  clock: Clock,
): Uint8Array<ArrayBuffer> {
  const when = IMMUTABLE.has(k) ? '' : clock;
  return encoder.encode(JSON.stringify([vault.id, k, id, hidden, when]));
}

/** The nonce is an HMAC of place and text: the same text at the same place gives the same, any other another one. */
async function sealValue(
  vault: Vault,
  place: Uint8Array<ArrayBuffer>,
  said: Value[],
): Promise<string> {
  const text = padded(encoder.encode(canonicalJson(said)));
  const whole = new Uint8Array(place.length + 1 + text.length);
  whole.set(place);
  whole.set(text, place.length + 1);
  const iv = (await hmac(vault.nonces, whole)).slice(0, NONCE);
  const how = { name: 'AES-GCM', iv, additionalData: place };
  const cipher = new Uint8Array(await crypto.subtle.encrypt(how, vault.values, text));
  const bytes = new Uint8Array(NONCE + cipher.length);
  bytes.set(iv);
  bytes.set(cipher, NONCE);
  return MARK + toBase64Url(bytes);
}

/** The text with spaces behind it, which JSON does not mind: its length tells little. */
function padded(text: Uint8Array): Uint8Array<ArrayBuffer> {
  const power = Math.max(LEAST, 2 ** Math.ceil(Math.log2(text.length)));
  const size = power <= STEP ? power : Math.ceil(text.length / STEP) * STEP;
  const bytes = new Uint8Array(size).fill(32);
  bytes.set(text);
  return bytes;
}

async function hmac(
  key: CryptoKey,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes));
}
