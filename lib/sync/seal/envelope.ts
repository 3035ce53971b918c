import type { StoredRecord } from '../../record/stored-record.ts';
import type { ClientsideDatabase } from '../../store/database.ts';
import type { RawPage } from '../../store/sharing/pulled-page.ts';
import { readShareState } from '../../store/sharing/share-state.ts';
import type { Line } from '../ask-endpoint.ts';
import { type Carrier, vaultsAmong } from '../carrier.ts';
import { Trouble } from '../trouble.ts';
import { sealedEnvelope } from './sealed-envelope.ts';

/** What stands between the store and a carrier: nothing for a workspace that is not sealed, sealing and opening for one that is. */
export type Envelope = {
  isSealed: boolean;
  /** Tells one key from another, for what could not be opened once. */
  stamp: string;
  /** Makes sure, once a run and before anything is sent, that the workspace is sealed as we think; fails with a Trouble where it is not. */
  beforePush(): Promise<void>;
  /** The same before everything is pulled, each time: the workspace may not be what it was. */
  beforeFullPull(): Promise<void>;
  seal(records: readonly StoredRecord[]): Promise<readonly StoredRecord[]>;
  open(page: RawPage): Promise<RawPage>;
  /** One record that could not be opened before; undefined where it still can't. */
  openRecord(raw: unknown): Promise<unknown>;
  /** The vault record that the workspace has. */
  vault(): StoredRecord | undefined;
};

/** What an envelope is made from. */
export type Sealing = {
  db: ClientsideDatabase;
  line: Line;
  carrier: Carrier;
};

/** The envelope of a workspace: sealed when it comes with a key. Fails with `wrong_key`, `not_encrypted`, or what the carrier fails with. */
export function openEnvelope(sealing: Sealing): Promise<Envelope> {
  const { key } = sealing.line.workspace;
  return key === undefined ? Promise.resolve(plain(sealing)) : sealedEnvelope(sealing, key);
}

/** What is readable never goes into a sealed workspace, and what is sealed is not taken for words. */
function plain({ db, line, carrier }: Sealing): Envelope {
  let isFree = false;
  return {
    isSealed: false,
    stamp: '',
    beforePush: async () => {
      const { cursor } = await readShareState(db, line.workspace);
      // Later every page would tell, and a workspace is sealed when it is new or never.
      if (cursor !== '' || isFree) return;
      if ((await carrier.look()).vaults.length > 0) throw locked();
      isFree = true;
    },
    // The pages tell by themselves.
    beforeFullPull: async () => {},
    seal: async (records) => records,
    open: async (page) => {
      if (vaultsAmong(page.records).length > 0) throw locked();
      return page;
    },
    openRecord: async () => undefined,
    vault: () => undefined,
  };
}

function locked(): Trouble {
  return new Trouble({ code: 'sealed' });
}
