import { describe, expect, it } from 'vitest';
import {
  danglingReferences,
  entitiesOf,
  misfits,
  offeringFiles,
  outOfOrder,
  readStarterFile,
  repeatedIds,
} from './draft.fixture.ts';
import { kinds } from './kinds.ts';
import { floorRoles } from './persona.ts';
import { type Starter, starterDrafts, starterSchema } from './starter.ts';
import { starterOfferings } from './starter-files.ts';

describe.each(offeringFiles())('the offering in %s', (file) => {
  const starter = starterSchema.parse(readStarterFile(file));
  const drafts = starterDrafts(starter);

  it('becomes drafts that the schemas of their kinds accept', () => {
    expect(misfits(drafts)).toEqual([]);
  });

  it('gives each draft an id of its own and refers only to its own drafts', () => {
    expect(repeatedIds(drafts)).toEqual([]);
    expect(danglingReferences(drafts, drafts)).toEqual([]);
  });

  it('ranks what is ordered in the order of writing', () => {
    expect(outOfOrder(drafts)).toEqual([]);
  });

  it('casts at least eight personas, each once, and fills every floor role', () => {
    const cast = entitiesOf(drafts, kinds.castrole).map((role) => role.persona);
    expect(cast.length).toBeGreaterThanOrEqual(8);
    expect(new Set(cast).size).toBe(cast.length);
    const floor = starter.personas.filter(({ id }) => cast.includes(id)).flatMap((p) => p.floor);
    for (const role of floorRoles) expect(floor).toContain(role);
  });

  it('gives each persona its own name, role and portrait', () => {
    for (const field of ['name', 'role', 'portrait'] as const) {
      const values = starter.personas.map((persona) => persona[field]);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it("has somebody in the library for each action on the client's side", () => {
    const roles = starter.personas.map((persona) => persona.role);
    const actions = starter.personas.flatMap((p) => p.concerns).flatMap((c) => c.actions);
    const client = actions.filter((action) => action.side === 'client');
    expect(client.filter((action) => !roles.includes(action.role))).toEqual([]);
  });

  it('speaks of whoever plays a persona without he or she, but in the persona’s own story', () => {
    const sexed = /\b(s?he|hers?|his|him|(her|him)self)\b/i;
    const shown = starter.personas.flatMap(({ id, name, who, useCases, concerns, ...words }) => [
      ...Object.values(words),
      ...concerns.flatMap((c) => [c.worry, c.story, c.consequence]),
      ...concerns.flatMap((c) => c.actions.map(({ text }) => text)),
    ]);
    expect(shown.filter((words) => sexed.test(String(words ?? '')))).toEqual([]);
  });

  it('meets every use case with a persona, and addresses every concern from our side', () => {
    const met = new Set(starter.personas.flatMap((persona) => persona.useCases));
    expect(starter.useCases.filter(({ id }) => !met.has(id))).toEqual([]);
    const concerns = starter.personas.flatMap((persona) => persona.concerns);
    const ours = concerns.filter((c) => c.actions.some((action) => action.side === 'ours'));
    expect(ours).toHaveLength(concerns.length);
  });
});

describe('the offerings together', () => {
  const starters = offeringFiles().map((file) => starterSchema.parse(readStarterFile(file)));

  it('are all of the files in the folder', () => {
    expect(starterOfferings.map((name) => `${name}.json`).sort()).toEqual(offeringFiles().sort());
  });

  it('share service lines by id and by name, and no other record', () => {
    const drafts = starters.flatMap(starterDrafts);
    const lines = drafts.filter((draft) => draft.k === 'serviceline');
    const names = new Map(lines.map((line) => [line.id, line.fields.name]));
    expect(new Set(names.values()).size).toBe(names.size);
    expect(lines.filter((line) => names.get(line.id) !== line.fields.name)).toEqual([]);
    expect(repeatedIds(drafts.filter((draft) => draft.k !== 'serviceline'))).toEqual([]);
  });

  it('own every touchpoint by a service line that they have, and use each that they have', () => {
    for (const { serviceLines, template } of starters) {
      const owners = template.stages.flatMap((s) => s.touchpoints).map((t) => t.serviceLine);
      expect(new Set(owners)).toEqual(new Set(serviceLines.map(({ id }) => id)));
    }
  });

  it('give each persona a name and a portrait that no other offering has', () => {
    const personas = starters.flatMap((starter) => starter.personas);
    for (const field of ['name', 'portrait'] as const)
      expect(new Set(personas.map((persona) => persona[field])).size).toBe(personas.length);
  });

  it('promise something at each touchpoint', () => {
    const touchpoints = starters
      .flatMap(({ template }) => template.stages)
      .flatMap((s) => s.touchpoints);
    expect(touchpoints.filter(({ promise }) => !promise)).toEqual([]);
  });
});

describe('starterSchema', () => {
  const payroll = readStarterFile('payroll.json') as Starter;

  it('refuses a text that takes longer to read than its limit', () => {
    const long = structuredClone(payroll);
    Object.assign(long.personas[0]?.concerns[0] ?? {}, { worry: 'w'.repeat(161) });
    const { error } = starterSchema.safeParse(long);
    expect(error?.issues.map((issue) => issue.path)).toEqual([
      ['personas', 0, 'concerns', 0, 'worry'],
    ]);
  });

  it('refuses a misspelt field and an id of another kind', () => {
    const wrong = {
      ...payroll,
      offering: { ...payroll.offering, id: 'persona_payroll', nmae: '' },
    };
    const { error } = starterSchema.safeParse(wrong);
    expect(error?.issues.map((issue) => issue.code).sort()).toEqual([
      'invalid_format',
      'unrecognized_keys',
    ]);
  });
});

describe('the payroll offering', () => {
  const starter = starterSchema.parse(readStarterFile('payroll.json'));

  it('has Sally, who never saw the contract, with all that happens when her pay is late', () => {
    const sally = starter.personas.find(({ id }) => id === 'persona_payroll-sally');
    expect(sally?.name).toBe('Sally, single mother');
    expect(sally?.floor).toEqual(['end-user']);
    const [late] = sally?.concerns ?? [];
    expect(late?.story).toContain('two pay periods');
    expect(late?.consequence).toContain('3 %');
    expect(late?.actions.map((action) => action.side)).toContain('client');
  });

  it('runs six or seven stages of two or three touchpoints, each with a promise', () => {
    const { stages } = starter.template;
    expect([6, 7]).toContain(stages.length);
    for (const { touchpoints } of stages) expect([2, 3]).toContain(touchpoints.length);
    expect(stages.flatMap((s) => s.touchpoints).filter((t) => !t.promise)).toEqual([]);
  });
});
