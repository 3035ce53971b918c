import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { BookUser } from 'lucide-react';
import { PersonaLibrary } from '../../../components/persona/PersonaLibrary.tsx';
import { EmptyState } from '../../../components/workspace/EmptyState.tsx';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { viewLibrary } from '../../../lib/views/library-view.ts';
import { useDb } from '../store-context.ts';

/** The persona library, by offering. */
export function PersonasRoom() {
  const db = useDb();
  const library = useLiveQuery(() => viewLibrary(db), [db]);
  return (
    <>
      <RoomHeading
        title="Personas"
        about="Generic roles, never real people: what moves each one, what worries it, what happens to the person when the worry comes true, and what our side does about it."
      />
      {library && library.personas === 0 && <NoPersonas />}
      {library && <PersonaLibrary library={library} />}
    </>
  );
}

function NoPersonas() {
  return (
    <EmptyState
      icon={BookUser}
      title="The library is empty"
      actions={
        <>
          <Button component="a" href="#/offerings">
            Choose an offering
          </Button>
          <Button component="a" href="#/exchange" variant="default">
            Import your team’s library
          </Button>
        </>
      }
    >
      Personas repeat from client to client, so they belong in a library. Begin with the ready cast
      of an offering that comes with Clientside, or import the one your team has written.
    </EmptyState>
  );
}
