import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { Printer } from 'lucide-react';
import { PersonaSheet } from '../../../components/persona/PersonaSheet.tsx';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { viewPersonaSheet } from '../../../lib/views/persona-sheet-view.ts';
import { useDb } from '../store-context.ts';
import { NoRoom } from './NoRoom.tsx';

/** One persona, readable and printable in full. */
export function PersonaRoom({ persona }: { persona: string }) {
  const db = useDb();
  const found = useLiveQuery(
    async () => ({ view: await viewPersonaSheet(db, persona, Date.now()) }),
    [db, persona],
  );
  if (!found) return null;
  const { view } = found;
  if (!view) return <NoRoom what="persona" />;
  const offerings = view.offerings.map((offering) => offering.name).join(', ');
  return (
    <>
      <RoomHeading
        title={view.persona.name}
        back={{ href: '#/personas', name: 'Personas' }}
        about={[
          offerings && `In the cast of ${offerings}.`,
          view.reviewed
            ? `Reviewed ${view.reviewed.days} days ago.`
            : 'Not yet reviewed by your team.',
        ]
          .filter(Boolean)
          .join(' ')}
        actions={
          <Button
            variant="default"
            leftSection={<Printer size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            Print
          </Button>
        }
      />
      <PersonaSheet view={view} />
    </>
  );
}
