import { Button } from '@mantine/core';
import { Building2, Plus } from 'lucide-react';
import { ClientTable } from '../../../components/workspace/ClientTable.tsx';
import { EmptyState } from '../../../components/workspace/EmptyState.tsx';
import list from '../../../components/workspace/list.module.css';
import { NewClient } from '../../../components/workspace/NewClient.tsx';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { listClients } from '../../../lib/views/lists-view.ts';
import { useList } from '../use-list.ts';
import { useNewClient } from '../use-new-client.ts';
import { Listing } from './Listing.tsx';

/** The clients by name; each opens its card. */
export function ClientsRoom() {
  const clients = useList('client', listClients);
  const newClient = useNewClient();
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
      <Listing
        list={clients}
        what={{ one: 'client', many: 'clients' }}
        empty={<NoClients />}
        table={(rows) => <ClientTable rows={rows} />}
      />
      <p className={list.aside}>
        <a href="#/clients/removed">Removed clients</a>
      </p>
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
