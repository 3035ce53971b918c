import { sampleSchema } from '../model/sample.ts';
import { starterSchema } from '../model/starter.ts';
import { makeClock } from '../record/clock.ts';
import type { ClientsideDatabase } from './database.ts';
import { applyImport } from './import-file.ts';
import { fileOf } from './records.fixture.ts';
import { now, payroll, sample } from './starter.fixture.ts';
import { loadSample } from './starter.ts';
import { addNote } from './verbs/add-note.ts';
import { correctNote } from './verbs/correct-note.ts';
import { createFromRecord, linkRecord, unlinkRecord } from './verbs/link-record.ts';
import { savePerson } from './verbs/save-person.ts';
import { startEngagement } from './verbs/start-engagement.ts';
import { writeRecords } from './write.ts';

export const NORTHWIND = 'client_sample-northwind';
const SALLY = 'persona_payroll-sally';
const PERSONAS = [SALLY, 'persona_payroll-adaeze'];

const page = {
  system: 'tryton',
  kind: 'client',
  url: 'https://crm.example.org/#/party/5',
} as const;
const note = { kind: 'observation', provenance: 'observed', text: 'Between us' } as const;

/** What a person of version 1 may have in the store, of every table something: a sample client, a client of one's own on its library, a record of each fate. */
export async function fillVersion1(db: ClientsideDatabase): Promise<void> {
  await loadSample(db, oneSampleClient(), smallOffering(), now);
  const { touched } = await createFromRecord(
    db,
    { ...page, key: 'tryton:db:5', name: 'Ärzte & Co' },
    'Ärzte & Co',
    now,
  );
  const client = touched.find((id) => id.startsWith('client_')) ?? '';
  const context = { client, by: 'Ann', now };
  await startEngagement(db, context, { name: 'Roll-out', offering: 'offering_payroll' });
  const person = await savePerson(db, context, {
    name: 'Zoë',
    title: 'CFO',
    persona: SALLY,
    level: 0.5,
    how: 'asked',
  });
  const stakeholder = person.touched[0] ?? '';
  const secret = await addNote(db, context, { ...note, stakeholder, visibility: 'private' });
  const team = await addNote(db, context, {
    ...note,
    kind: 'promise',
    visibility: 'team',
    text: 'First',
  });
  await correctNote(
    db,
    { ...context, now: now + 1000 },
    { note: team.touched[0] ?? '', text: 'Second' },
  );
  const basis = { client, text: 'From the note', basis: secret.touched[0] };
  await writeRecords(db, [{ k: 'commitment', id: 'commitment_1', fields: basis }], {
    now,
    label: 'Derived',
  });
  await linkRecord(db, { ...page, key: 'tryton:db:6' }, { client: NORTHWIND }, now);
  await unlinkRecord(db, 'tryton:db:6', now);
  const h = makeClock(now, 0, 'elsewher');
  const newer = { id: 'hologram_1', k: 'hologram', v: 3, f: { light: { v: 'on' } }, h };
  const bad = { id: 'client_bad', k: 'client', v: 1, f: { name: 7 }, h };
  await applyImport(db, fileOf([newer, bad]), now);
  // The last write, so that its undo is the one to try.
  await savePerson(
    db,
    { ...context, now: now + 2000 },
    { id: stakeholder, name: 'Zoë Novák', how: 'asked' },
  );
}

/** The sample's first client alone: a fixture is read by people, too. */
function oneSampleClient(): unknown {
  const whole = sampleSchema.parse(sample);
  const drafts = whole.drafts.filter(
    ({ id, fields }) => id === NORTHWIND || fields.client === NORTHWIND,
  );
  return { ...whole, drafts };
}

function smallOffering(): unknown {
  const whole = starterSchema.parse(payroll);
  return {
    ...whole,
    personas: whole.personas.filter(({ id }) => PERSONAS.includes(id)),
    cast: whole.cast.filter(({ persona }) => PERSONAS.includes(persona)),
  };
}
