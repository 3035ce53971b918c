import { latestCredible } from '../../store/credible-time.ts';
import type { Workspace } from '../ask-endpoint.ts';
import { carrierOf } from '../carrier-of.ts';
import type { Seams } from '../document/document-carrier.ts';
import { pass } from '../wait-until.ts';
import { makeVault, newVaultId, unlockVault, VAULT_ID, vaultRecord } from './vault.ts';
import { readKey, writeKey } from './written-key.ts';

/** Seams for tests. */
export type SealOptions = { fetch?: typeof fetch; signal?: AbortSignal } & Partial<Seams>;

/** What sealing a workspace came to: it is sealed with our key, was sealed before, or has records already, which nobody can seal any more. */
export type SealedWorkspace = 'done' | 'sealed_before' | 'not_empty';

/** What a key is to a workspace: the right one, another one, or of no use, since the workspace is not sealed. */
export type KeyCheck = 'right' | 'wrong' | 'none';

/** A new key for a workspace, of 256 random bits, as it is written down; nobody can find it again. */
export function makeKey(): string {
  return writeKey(crypto.getRandomValues(new Uint8Array(32)));
}

/** Seals an empty workspace with a written key, before anything is shared there; once more is no harm. Fails with a Trouble, or where the key can't be read. */
export async function sealWorkspace(
  workspace: Workspace,
  key: string,
  options: SealOptions = {},
): Promise<SealedWorkspace> {
  const read = readKey(key);
  if ('wrong' in read) throw new Error('The key is not written as it should be.');
  const carrier = carrierFor(workspace, options);
  const { vaults, isEmpty, time } = await carrier.look();
  const vault = vaults.find(({ id }) => id === VAULT_ID);
  if (vault) return (await unlockVault(vault, key)) ? 'done' : 'sealed_before';
  if (!isEmpty) return 'not_empty';
  const { now = Date.now } = options;
  const at = Math.min(time, latestCredible(now()));
  const record = vaultRecord(await makeVault(read.key, newVaultId()), at);
  const parcel = { records: [record], texts: [JSON.stringify(record)] };
  const failure = await carrier.push(parcel, undefined).then(
    () => undefined,
    (thrown: unknown) => ({ thrown }),
  );
  // Somebody else may have been faster, or the answer alone was lost.
  const check = await checkKey(workspace, key, options);
  if (failure && check === 'none') throw failure.thrown;
  return check === 'right' ? 'done' : 'sealed_before';
}

/** Tests a written key against a workspace and writes nothing; fails with a Trouble where the workspace can't be asked. */
export async function checkKey(
  workspace: Workspace,
  key: string,
  options: SealOptions = {},
): Promise<KeyCheck> {
  const { vaults } = await carrierFor(workspace, options).look();
  const record = vaults.find(({ id }) => id === VAULT_ID);
  if (!record) return 'none';
  return (await unlockVault(record, key)) ? 'right' : 'wrong';
}

function carrierFor(workspace: Workspace, options: SealOptions) {
  const { signal, now = Date.now, wait = pass } = options;
  const line = { workspace, fetch: options.fetch ?? fetch.bind(globalThis), signal };
  return carrierOf(line, { now, wait });
}
