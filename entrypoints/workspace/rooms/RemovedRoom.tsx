import { useLiveQuery } from 'dexie-react-hooks';
import { Archive } from 'lucide-react';
import { useRef, useState } from 'react';
import { EmptyState } from '../../../components/workspace/EmptyState.tsx';
import { EraseForGood } from '../../../components/workspace/EraseForGood.tsx';
import list from '../../../components/workspace/list.module.css';
import { RemovedTable } from '../../../components/workspace/RemovedTable.tsx';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { bringClientBack } from '../../../lib/store/bring-client-back.ts';
import { type RemovedClient, removedClients } from '../../../lib/store/removed-clients.ts';
import { useDb } from '../store-context.ts';
import { useTeam } from '../team-context.ts';
import { useErase } from '../use-erase.ts';
import { useWrite } from '../use-write.ts';

const NOBODY: RemovedClient = { id: '', name: '', sample: false };

/** The clients that were removed: each can be brought back, or erased for good. */
export function RemovedRoom() {
  const db = useDb();
  const { title, joined } = useTeam();
  const { write } = useWrite();
  const rows = useLiveQuery(() => removedClients(db), [db]);
  const [asked, ask] = useState(NOBODY);
  const root = useRef<HTMLDivElement>(null);
  // The row that was pressed goes: what is left of the list has the focus then.
  const erasing = useErase(asked, undefined, () => root.current?.focus());
  const bringBack = async ({ id, name }: RemovedClient) => {
    await write(() => bringClientBack(db, id, Date.now()), `${name} is back.`);
    root.current?.focus();
  };
  const isReader = joined?.role === 'reader';
  return (
    <>
      <RoomHeading
        title="Removed clients"
        back={{ href: '#/clients', name: 'Clients' }}
        about="They are in no list and on no card, and nothing of them is lost until it is erased."
      />
      <div ref={root} tabIndex={-1} className={list.root}>
        {rows?.length === 0 && <Nothing />}
        {rows && rows.length > 0 && (
          <RemovedTable
            rows={rows}
            onBringBack={(row) => void bringBack(row)}
            onErase={(row) => {
              ask(row);
              erasing.open(row.id);
            }}
          />
        )}
      </div>
      <EraseForGood
        {...erasing.dialog}
        team={joined && !asked.sample ? { title, isReader } : undefined}
      />
    </>
  );
}

function Nothing() {
  return (
    <EmptyState icon={Archive} title="No client was removed">
      A client is removed under “More” on its card here. It then waits in this place, with its
      people, notes and linked pages, until it is brought back or erased for good.
    </EmptyState>
  );
}
