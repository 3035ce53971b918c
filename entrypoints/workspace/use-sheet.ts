import { useEffect, useState } from 'react';
import { ask } from '../../lib/messages/ask.ts';
import { onNewKeys } from '../../lib/messages/sharing/new-keys.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import type { Team } from '../../lib/sync/teams.ts';
import type { Sheet } from '../../lib/views/team-view.ts';
import { tellFailure } from './tell.tsx';

/** The recovery sheet of a key that was made here for a team, until somebody says that it is kept: also after a reload, and in every tab. */
export function useSheet({ id, joined }: Team) {
  const [sheet, setSheet] = useState<Sheet>();
  const place = joined && `${joined.workspace} ${joined.endpoint}`;
  useEffect(() => {
    if (!place) return undefined;
    let isOver = false;
    const show = (found?: Sheet) => isOver || setSheet(found);
    const read = () =>
      void ask('team.sheet', { team: id }).then(
        (answer) => show(answer.sheet),
        () => undefined,
      );
    read();
    const stop = onNewKeys(read);
    return () => {
      isOver = true;
      stop();
      setSheet(undefined);
    };
  }, [id, place]);
  const onDone = () =>
    void ask('team.kept', { team: id }).catch((thrown) => tellFailure(reportOf(thrown).advice));
  return sheet && { ...sheet, onDone };
}
