import { Button } from '@mantine/core';
import { UsersRound } from 'lucide-react';
import { EmptyState } from '../../../components/workspace/EmptyState.tsx';
import { PersonTable } from '../../../components/workspace/PersonTable.tsx';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { listPeople } from '../../../lib/views/lists-view.ts';
import { useList } from '../use-list.ts';
import { Listing } from './Listing.tsx';

/** The people of all clients by name; each opens the client's card at that person. */
export function PeopleRoom() {
  const list = useList('stakeholder', listPeople);
  return (
    <>
      <RoomHeading title="People" />
      <Listing
        list={list}
        what={{ one: 'person', many: 'people' }}
        empty={<NoPeople />}
        table={(rows) => <PersonTable rows={rows} />}
      />
    </>
  );
}

function NoPeople() {
  return (
    <EmptyState
      icon={UsersRound}
      title="Nobody yet"
      actions={
        <Button component="a" href="#/clients" variant="default">
          Go to the clients
        </Button>
      }
    >
      Open a client’s card and add the people you meet: the signer, the team, and the end user who
      never saw the contract. Each plays a persona, which tells what moves and worries them.
    </EmptyState>
  );
}
