import { describe, expect, it } from 'vitest';
import erp from '../../public/starter/erp.json' with { type: 'json' };
import managedIt from '../../public/starter/managed-it.json' with { type: 'json' };
import payroll from '../../public/starter/payroll.json' with { type: 'json' };
import { fillWithSample } from '../store/starter.fixture.ts';
import { loadOffering, loadOfferings } from '../store/starter.ts';
import { withStore } from '../store/temporary-store.ts';
import { writeRecords } from '../store/write.ts';
import { viewOfferings } from './offerings-view.ts';
import { viewStarter } from './starter-view.ts';

const now = Date.UTC(2026, 5, 1);

describe('what is in an offering', () => {
  it.each([
    ['payroll', payroll],
    ['erp', erp],
    ['managed-it', managedIt],
  ])('reads the same from the file of %s as from the library', (_, file) =>
    withStore(async (db) => {
      await loadOffering(db, file, now);
      expect(await viewOfferings(db)).toEqual([{ ...viewStarter(file), sample: false }]);
    }),
  );

  it('is read from a file with every persona in full, in the order of the cast', () => {
    const { cast } = viewStarter(erp);
    expect(cast.map(({ persona }) => persona.id)).toEqual(erp.cast.map((role) => role.persona));
    const luz = cast.find(({ persona }) => persona.portrait === 'luz');
    const written = erp.personas.find(({ portrait }) => portrait === 'luz');
    expect(luz).toMatchObject({ minimum: 'in contact', floor: ['end user'] });
    expect(luz?.persona).toMatchObject({ who: written?.who, value: written?.value });
    expect(luz?.persona.concerns).toHaveLength(written?.concerns.length ?? -1);
    expect(luz?.persona.concerns[0]?.actions.map((action) => action.id)).toEqual(
      written?.concerns[0]?.actions.map((action) => action.id),
    );
    expect(luz?.useCases.map(({ id }) => id).sort()).toEqual(written?.useCases.toSorted());
  });

  it('has the journey stage by stage, with the service line of each touchpoint and the hand-offs', () => {
    const { template, useCases } = viewStarter(payroll);
    expect(useCases[0]?.deliverables).toContain('Practice-run report');
    expect(template?.stages.map(({ name }) => name)).toEqual(
      payroll.template.stages.map(({ name }) => name),
    );
    const [discover, setUp] = template?.stages ?? [];
    expect(discover?.touchpoints[0]).toMatchObject({
      name: 'Kick-off workshop',
      channel: 'Workshop on site',
      serviceLine: 'Implementation',
      isHandOff: false,
    });
    expect(
      setUp?.touchpoints.map(({ serviceLine, isHandOff }) => [serviceLine, isHandOff]),
    ).toEqual([
      ['Implementation', false],
      ['Integration', true],
    ]);
  });

  it('shows the edits of what was loaded, and which offering goes with the sample', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      await loadOfferings(db, [erp], now);
      const change = {
        k: 'persona',
        id: 'persona_erp-luz',
        fields: { name: 'Luz, as we know her' },
      };
      await writeRecords(db, [change], { now: now + 1, label: 'Renamed' });
      const views = await viewOfferings(db);
      expect(views.map(({ id, sample }) => [id, sample])).toEqual([
        ['offering_erp', false],
        ['offering_payroll', true],
      ]);
      expect(views[0]?.cast.map(({ persona }) => persona.name)).toContain('Luz, as we know her');
    }));

  it('is refused when a file is no offering', () => {
    expect(() => viewStarter({ format: 'other' })).toThrow(/could not be read/);
  });
});
