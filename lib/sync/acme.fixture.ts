import type { Teammate } from './two-members.fixture.ts';

/** A client, and somebody there. */
export const client = 'client_1';
export const zoe = 'stakeholder_zoe';

/** What Zoe has said. */
export const note = {
  client,
  stakeholder: zoe,
  kind: 'quote',
  provenance: 'client-said',
  visibility: 'team',
  text: 'Fewer forms',
  at: 1,
  by: 'Ann',
};

/** Puts Acme with Yan and Zoe, of whom there is a note, in both stores. */
export async function shareAcme(ann: Teammate, bob: Teammate): Promise<void> {
  await ann.write('client', client, { name: 'Acme' });
  await ann.write('stakeholder', zoe, { client, name: 'Zoe', title: ann.fact('CFO') });
  await ann.write('stakeholder', 'stakeholder_yan', { client, name: 'Yan' });
  await ann.write('note', 'note_1', note);
  await ann.sync();
  await bob.sync();
}
