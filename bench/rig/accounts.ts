import sample from '../../public/starter/sample.json' with { type: 'json' };
import { classicHost, clients, recordAddress } from '../../tests/fixtures/lightning/data.ts';

/** An account of the Lightning org that is linked to a sample client. */
export type Account = {
  id: string;
  name: string;
  /** A person of the client: with the name it tells that the card is filled. */
  person: string;
  url: string;
  path: string;
  classicUrl: string;
};

/** The accounts of the org whose cards the sample data fills. */
export const accounts: Account[] = Object.values(clients).map((record) => {
  const { id, name } = record;
  // The record's data comes at once: what is measured is not the org's own waiting.
  const url = `${recordAddress(record)}?delay=0`;
  const { pathname } = new URL(url);
  return {
    id,
    name,
    person: personOf(name),
    url,
    path: pathname,
    classicUrl: `https://${classicHost}/${id}`,
  };
});

function personOf(name: string): string {
  const client = sample.drafts.find(({ k, fields }) => k === 'client' && fields.name === name);
  const person = sample.drafts.find(
    ({ k, fields }) => k === 'stakeholder' && fields.client === client?.id,
  );
  if (typeof person?.fields.name !== 'string') throw new Error(`the sample has nobody at ${name}`);
  return person.fields.name;
}
