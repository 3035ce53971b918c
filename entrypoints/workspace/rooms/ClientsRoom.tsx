import { Button } from '@mantine/core';
import { Building2, Plus } from 'lucide-react';
import { ClientTable } from '../../../components/workspace/ClientTable.tsx';
import { EmptyState } from '../../../components/workspace/EmptyState.tsx';
import { ListBar } from '../../../components/workspace/ListBar.tsx';
import { ListFoot } from '../../../components/workspace/ListFoot.tsx';
import { NewClient } from '../../../components/workspace/NewClient.tsx';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { listClients } from '../../../lib/views/lists-view.ts';
import { PAGE_SIZE, useList } from '../use-list.ts';
import { useNewClient } from '../use-new-client.ts';

/** The clients by name; each opens its card. */
export function ClientsRoom() {
  const list = useList('client', listClients);
  const newClient = useNewClient();
  const { page } = list;
  return (
    <>
      <RoomHeading
        title="Clients"
        actions={
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={newClient.open}>
            New client
          </Button>
        }
      />
      <NewClient {...newClient.dialog} />
      {page && page.total === 0 && <NoClients />}
      {page && page.total > 0 && (
        <>
          <ListBar
            what="clients"
            find={list.find}
            onFind={list.setFind}
            onLetter={page.total > PAGE_SIZE ? list.onLetter : undefined}
          />
          {page.rows.length > 0 && <ClientTable rows={page.rows} />}
          <ListFoot
            what={{ one: 'client', many: 'clients' }}
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

function NoClients() {
  return (
    <EmptyState
      icon={Building2}
      title="No clients yet"
      actions={
        <Button component="a" href="#/start" variant="default">
          Show me how
        </Button>
      }
    >
      A client comes in when you link an account page of your CRM, when you add one here, or with
      the sample. Its card then shows the people, what moves and worries them, and the journey.
    </EmptyState>
  );
}
