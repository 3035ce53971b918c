import type { ClientView } from '../../../lib/views/client-view.ts';
import { ClientNotes } from './ClientNotes.tsx';
import { Promises } from './Promises.tsx';

/** The end of the card: promises of both sides, and notes about the client. */
export function CardEnd({ client }: { client: ClientView }) {
  return (
    <>
      <Promises promises={client.promises} />
      <ClientNotes client={client} />
    </>
  );
}
