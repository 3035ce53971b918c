import * as z from 'zod/mini';
import { type Clock, newNode, tick } from '../../record/clock.ts';
import { VAULT } from '../../record/sealed-shape.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import { toBase64Url } from './base64url.ts';
import { readKey } from './written-key.ts';

/** The record that says of a workspace that it is sealed, and by which a key is tested. */
export const VAULT_ID = 'vault_check';

/** What is made of a workspace's key: keys for values, for names and for nonces, which nobody can read out again, and what tests the key. */
export type Vault = {
  id: string;
  check: string;
  values: CryptoKey;
  names: CryptoKey;
  nonces: CryptoKey;
};

const encoder = new TextEncoder();
const recordSchema = z.object({ f: z.object({ vault: z.string(), check: z.string() }) });

/** Derives a vault's keys from the workspace's key of 256 bits; the vault's id is the salt, so that one key in two workspaces gives two vaults. */
export async function makeVault(key: Uint8Array<ArrayBuffer>, id: string): Promise<Vault> {
  const base = await crypto.subtle.importKey('raw', key, 'HKDF', false, [
    'deriveKey',
    'deriveBits',
  ]);
  const how = (use: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: encoder.encode(id),
    info: encoder.encode(`clientside 1 ${use}`),
  });
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  const aes = { name: 'AES-GCM', length: 256 };
  const derive = (use: string, kind: typeof hmac | typeof aes, uses: KeyUsage[]) =>
    crypto.subtle.deriveKey(how(use), base, kind, false, uses);
  const [values, names, nonces, check] = await Promise.all([
    derive('values', aes, ['encrypt', 'decrypt']),
    derive('names', hmac, ['sign']),
    derive('nonces', hmac, ['sign']),
    crypto.subtle.deriveBits(how('check'), base, 256),
  ]);
  return { id, check: toBase64Url(new Uint8Array(check)), values, names, nonces };
}

/** A vault's id for a workspace that is sealed anew. */
export function newVaultId(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
}

/** The record by which everybody tests their key; nothing in it is secret. */
export function vaultRecord({ id, check }: Vault, now: number): StoredRecord {
  const h: Clock = tick(undefined, now, newNode());
  return { id: VAULT_ID, k: VAULT, v: 1, f: { vault: id, check }, h };
}

/** The vault that such a record tests, if a written key is the right one; undefined if it is not. */
export async function unlockVault(record: unknown, written: string): Promise<Vault | undefined> {
  const parsed = recordSchema.safeParse(record);
  const read = readKey(written);
  if (!parsed.success || 'wrong' in read) return undefined;
  const { vault: id, check } = parsed.data.f;
  const vault = await makeVault(read.key, id);
  return vault.check === check ? vault : undefined;
}
