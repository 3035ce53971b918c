import { Button } from '@mantine/core';
import { MapPinOff } from 'lucide-react';
import { EmptyState } from '../../../components/workspace/EmptyState.tsx';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { useTeams } from '../use-teams.ts';

/** What an address shows that names no room, or a record that is not here. */
export function NoRoom(props: { what?: string }) {
  const what = props.what ?? 'page';
  const isOneOfSeveral = (useTeams()?.all.teams.length ?? 1) > 1;
  return (
    <>
      <RoomHeading title="Not here" isUnseen />
      <EmptyState
        icon={MapPinOff}
        title={`This ${what} is not here`}
        actions={
          <Button component="a" href="#/clients">
            Go to the clients
          </Button>
        }
      >
        It may have been removed, or belong to another browser
        {isOneOfSeveral && ' or to another team'}. “Recent changes” can bring back what was removed
        lately, and <a href="#/clients/removed">Removed clients</a> any client that was not erased.
      </EmptyState>
    </>
  );
}
