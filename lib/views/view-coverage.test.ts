import { expect, it } from 'vitest';
import { cover, part, role } from '../method/cast.fixture.ts';
import { NOW } from '../method/journey.fixture.ts';
import type { ClientInFull } from './read-client.ts';
import type { Library } from './read-library.ts';
import { sponsorsIn } from './sponsors-in.ts';
import { coverageOf, viewCoverage } from './view-coverage.ts';
import { gonePersona } from './words.ts';

const client = { id: 'client_1', name: 'Acme', form: 'organisation', relationship: 'client' };
const full = {
  client,
  sample: false,
  owned: { stakeholder: [{ id: 'stakeholder_1', client: 'client_1', name: 'Ana' }], count: 1 },
} as unknown as ClientInFull;
const library: Library = { offerings: [], cast: [], useCases: [], personas: [], full: new Map() };
const view = (result: ReturnType<typeof cover>) => viewCoverage(result, full, library);

it('counts nobody as known where the cast asks for no level and nobody is found', () => {
  const castRoles = [role('persona_sponsor'), role('persona_it', 1, 0)];
  const parts = [part(1, 'persona_sponsor', 0.5)];
  expect(view(cover({ castRoles, parts }))).toMatchObject({ known: 1, of: 2 });
});

it('lists who is missing also where the persona went from the library', () => {
  const { known, of, missing } = view(cover({ parts: [part(1, 'persona_sponsor', 0.5)] }));
  expect({ known, of }).toEqual({ known: 1, of: 2 });
  expect(missing).toMatchObject([{ persona: 'persona_sally', name: gonePersona }]);
});

it('shows how old each level is, that all is stale, and the mean with its n', () => {
  const parts = [part(1, 'persona_sponsor', 0.5, { days: 31 })];
  const { stale, arithmetic } = view(cover({ parts }));
  expect(stale).toBe(true);
  expect(arithmetic.map(({ value, detail }) => [value, detail])).toEqual([
    ['0 × 1', 'empty, needs identified'],
    ['50 × 1', 'Ana, in contact, 31 days old, stale'],
    ['25', 'weighted mean of 2 personas, from 1 source, stale'],
  ]);
  expect(view(cover({ parts: [part(1, 'persona_sponsor', 0.5)] })).stale).toBe(false);
});

it('knows the floor role of a played persona that a large library does not list', () => {
  const persona = { id: 'persona_sponsor', floor: ['sponsor'] };
  const around = { ...library, full: new Map([[persona.id, { persona }]]) } as unknown as Library;
  const owned = { ...full.owned, part: [part(1, 'persona_sponsor', 0.5)] };
  const played = { ...full, owned } as unknown as ClientInFull;
  expect(coverageOf(played, around, NOW).floorMissing).not.toContain('sponsor');
  expect(sponsorsIn(played, around)).toEqual(['stakeholder_1']);
});
