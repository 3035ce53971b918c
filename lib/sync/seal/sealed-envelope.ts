import { canonicalJson } from '../../record/canonical-json.ts';
import { foldCheck } from '../../record/checksum.ts';
import { latestClock, type StoredRecord } from '../../record/stored-record.ts';
import type { RawPage } from '../../store/sharing/pulled-page.ts';
import { changeShareState, readShareState } from '../../store/sharing/share-state.ts';
import { type Look, vaultsAmong } from '../carrier.ts';
import { Trouble } from '../trouble.ts';
import type { Envelope, Sealing } from './envelope.ts';
import { openPage, openRaw } from './open-page.ts';
import { sealRecord } from './seal-record.ts';
import { unlockVault, VAULT_ID, type Vault } from './vault.ts';

/** What is known of a workspace's vault: its keys, and its records there. */
type Known = { vault: Vault; records: StoredRecord[] };

/** The envelope of a sealed workspace, with its key as it is written. What was seen of the vault is remembered, so that a restored endpoint gets it back first. */
export async function sealedEnvelope(sealing: Sealing, key: string): Promise<Envelope> {
  const { vaults } = await readShareState(sealing.db, sealing.line.workspace);
  // The workspace may have been made anew since, with another key.
  const remembered = vaults && (await unlock(key, vaults).catch(() => undefined));
  let known = remembered ?? (await look(sealing, key, []));
  let isSeen = remembered === undefined;
  const lookAgain = async () => {
    known = await look(sealing, key, known.records);
    isSeen = true;
  };
  return {
    isSealed: true,
    stamp: ` ${known.vault.check.slice(0, 8)}`,
    beforePush: async () => {
      if (!isSeen) await lookAgain();
    },
    beforeFullPull: lookAgain,
    seal: (records) => Promise.all(records.map((record) => sealRecord(known.vault, record))),
    open: async (page) => openPage(known.vault, withoutVaults(page, known.records)),
    openRecord: (raw) => openRaw(known.vault, raw),
    vault: () => vaultAmong(known.records),
  };
}

/** Looks at the workspace; one that lost all its data gets its vault back. */
async function look(
  { db, line, carrier }: Sealing,
  key: string,
  remembered: StoredRecord[],
): Promise<Known> {
  let seen = await carrier.look();
  const ours = vaultAmong(remembered);
  if (!vaultAmong(seen.vaults) && seen.isEmpty && ours) {
    await carrier.push({ records: [ours], texts: [JSON.stringify(ours)] }, undefined);
    seen = await carrier.look();
  }
  const known = await unlock(key, seenVaults(seen));
  await changeShareState(db, line.workspace, { vaults: known.records });
  return known;
}

function seenVaults({ vaults }: Look): StoredRecord[] {
  if (!vaultAmong(vaults)) throw new Trouble({ code: 'not_encrypted' });
  return vaults;
}

function vaultAmong(records: readonly StoredRecord[]): StoredRecord | undefined {
  return records.find(({ id }) => id === VAULT_ID);
}

/** The keys of a vault; fails with `wrong_key` where the key is not the one that it was made with. */
async function unlock(key: string, records: StoredRecord[]): Promise<Known> {
  const vault = await unlockVault(vaultAmong(records), key);
  if (!vault) throw new Trouble({ code: 'wrong_key' });
  return { vault, records };
}

/** A page without vault records, which are no data; fails where they are not the ones that we know. */
function withoutVaults(page: RawPage, known: readonly StoredRecord[]): RawPage {
  const came = vaultsAmong(page.records);
  const isKnown = (one: StoredRecord) =>
    known.some(({ id, f }) => id === one.id && canonicalJson(f) === canonicalJson(one.f));
  if (!came.every(isKnown)) throw new Trouble({ code: 'wrong_key' });
  const vaults = new Set<unknown>(came);
  const gone = known.map((record) => ({ id: record.id, clock: latestClock(record) }));
  return {
    ...page,
    records: page.records.filter((raw) => !vaults.has(raw)),
    ...(page.check ? { check: foldCheck(page.check, { gone, come: [] }) } : {}),
  };
}
