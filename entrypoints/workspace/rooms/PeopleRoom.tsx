import { Button } from '@mantine/core';
import { UsersRound } from 'lucide-react';
import { EmptyState } from '../../../components/workspace/EmptyState.tsx';
import { ListBar } from '../../../components/workspace/ListBar.tsx';
import { ListFoot } from '../../../components/workspace/ListFoot.tsx';
import { PersonTable } from '../../../components/workspace/PersonTable.tsx';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { listPeople } from '../../../lib/views/lists-view.ts';
import { PAGE_SIZE, useList } from '../use-list.ts';

/** The people of all clients by name; each opens the client's card at that person. */
export function PeopleRoom() {
  const list = useList('stakeholder', listPeople);
  const { page } = list;
  return (
    <>
      <RoomHeading title="People" />
      {page && page.total === 0 && <NoPeople />}
      {page && page.total > 0 && (
        <>
          <ListBar
            what="people"
            find={list.find}
            onFind={list.setFind}
            onLetter={page.total > PAGE_SIZE ? list.onLetter : undefined}
          />
          {page.rows.length > 0 && <PersonTable rows={page.rows} />}
          <ListFoot
            what={{ one: 'person', many: 'people' }}
            total={page.total}
            offset={page.offset}
            shown={page.rows.length}
            pageSize={PAGE_SIZE}
            found={list.isFinding ? { more: page.more } : undefined}
            onOffset={list.setOffset}
          />
        </>
      )}
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
