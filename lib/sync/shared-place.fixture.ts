import type { Loser } from '../record/merge.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import type { Workspace } from './ask-endpoint.ts';
import { vaultsAmong } from './carrier.ts';
import { memoryDocument } from './document/memory-document.fixture.ts';
import { parseDocument } from './document/shared-document.ts';
import { teamOf } from './member.fixture.ts';
import { memoryEndpoint } from './memory-endpoint.fixture.ts';
import { openRecord } from './seal/open-record.ts';
import { makeKey, sealWorkspace } from './seal/seal-workspace.ts';
import { unlockVault, VAULT_ID, type Vault } from './seal/vault.ts';

/** By what a team shares. */
export type TeamKind = { mode?: 'endpoint' | 'document'; isSealed?: boolean };

type Lost = Loser & { id: string };
type Clock = () => number;
type Wait = (milliseconds: number) => Promise<void>;

type Place = {
  fetch: typeof fetch;
  workspace: Workspace;
  stored: () => StoredRecord[];
  lost: () => Lost[];
  /** What puts back all that is there now. */
  backUp: () => () => void;
};

/** What a team shares by, in memory: an endpoint or a document, sealed or not; its records and history are given as they were written. */
export async function sharedPlace({ mode, isSealed }: TeamKind, now: Clock, wait: Wait) {
  const place = mode === 'document' ? documentPlace(now) : endpointPlace(now);
  const key = isSealed ? makeKey() : undefined;
  const workspace: Workspace = { ...place.workspace, ...(key ? { key } : {}) };
  if (key) await sealWorkspace(place.workspace, key, { fetch: place.fetch, now, wait });
  const vault = await unlockVault(
    place.stored().find(({ id }) => id === VAULT_ID),
    key ?? '',
  );
  return {
    ...place,
    workspace,
    records: async () => {
      const stored = place.stored();
      const data = stored.filter((record) => !vaultsAmong(stored).includes(record));
      return vault ? Promise.all(data.map((record) => openRecord(vault, record))) : data;
    },
    history: async () => (vault ? openLost(vault, place.lost()) : place.lost()),
  };
}

/** A value that lost is sealed for its own field and clock. */
function openLost(vault: Vault, lost: readonly Lost[]): Promise<Lost[]> {
  return Promise.all(
    lost.map(async ({ id, field, clock, value }) => {
      const k = id.slice(0, id.indexOf('_'));
      const opened = await openRecord(vault, { id, k, v: 1, f: { [field]: value }, h: clock });
      const [name = '', said] = Object.entries(opened.f)[0] ?? [];
      return { id, field: name, clock, value: said };
    }),
  );
}

function endpointPlace(now: Clock): Place {
  const endpoint = memoryEndpoint(now, { page: 3 });
  const stored = (): StoredRecord[] =>
    [...endpoint.data().records.values()].map(({ record }) => record);
  const lost = (): Lost[] => endpoint.data().history;
  const backUp = () => {
    const data = endpoint.backUp();
    return () => endpoint.restore(data);
  };
  return { fetch: endpoint.fetch, workspace: teamOf('editor:Ann'), stored, lost, backUp };
}

function documentPlace(now: Clock): Place {
  const server = memoryDocument(now, { tags: 'settling' });
  const stored = (): StoredRecord[] => {
    const text = server.text();
    return text === undefined ? [] : [...parseDocument(text).records.values()];
  };
  const workspace = {
    endpoint: 'https://files.test/team.json',
    workspace: 'team',
    mode: 'document' as const,
    token: '',
    author: 'Ann',
  };
  // What lost is in the histories of those who wrote over it.
  const lost = (): Lost[] => [];
  const backUp = () => {
    const text = server.text();
    return () => server.put(text);
  };
  return { fetch: server.fetch, workspace, stored, lost, backUp };
}
