import { useLiveQuery } from 'dexie-react-hooks';
import { RecentChanges } from '../../../components/workspace/RecentChanges.tsx';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { recentWrites } from '../../../lib/views/recent-writes-view.ts';
import { useDb } from '../store-context.ts';
import { useWrite } from '../use-write.ts';

/** The latest changes, each of which can be taken back. */
export function ChangesRoom() {
  const db = useDb();
  const { undo } = useWrite();
  const writes = useLiveQuery(() => recentWrites(db), [db]);
  return (
    <>
      <RoomHeading
        title="Recent changes"
        about="The last changes made in this browser. Undoing one leaves alone whatever was changed after it."
      />
      {writes && <RecentChanges writes={writes} onUndo={(write) => undo(write.n)} />}
    </>
  );
}
