import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { PersonaSheetView } from '../../lib/views/persona-sheet-view.ts';
import { axeFindings, renderInLook } from '../workspace/render-in-look.tsx';
import { PersonaLibrary } from './PersonaLibrary.tsx';
import { PersonaSheet } from './PersonaSheet.tsx';

const view: PersonaSheetView = {
  persona: {
    id: 'persona_1',
    name: 'Sally, single mother',
    role: 'Hourly worker',
    portrait: 'sally',
    who: 'Works the early shift.',
    responsibilities: 'Clocks in and out.',
    motivation: 'The right pay, every week.',
    typical: 'Has never seen the contract.',
    value: 'Pay that is right the first time.',
    useCases: [{ id: 'usecase_1', name: 'Pay everyone' }],
    concerns: [
      {
        id: 'concern_1',
        own: false,
        worry: 'Her pay will be late.',
        story: 'The last change took two periods.',
        consequence: 'Two payments bounce.',
        severity: 5,
        risk: 'risk 60 of 125: severity 5 × occurrence 4 × detection 3',
        actions: [
          {
            id: 'a1',
            text: 'Check every employee.',
            side: 'ours',
            role: 'Consultant',
            done: false,
          },
          { id: 'a2', text: 'Confirm the account.', side: 'client', role: 'Employee', done: false },
        ],
      },
      { id: 'concern_2', own: false, worry: 'Lost hours.', consequence: 'Short pay.', actions: [] },
    ],
  },
  floor: ['end user'],
  useCases: [
    { id: 'usecase_1', name: 'Pay everyone', about: 'On the day.', deliverables: ['Slip'] },
  ],
  offerings: [],
  sample: false,
};

describe('a persona in full', () => {
  it('shows every part, the concern as worry, story, consequence and actions with their roles', async () => {
    await renderInLook(<PersonaSheet view={view} />);
    for (const text of [
      'Works the early shift.',
      'Clocks in and out.',
      'The right pay, every week.',
      'Has never seen the contract.',
      'Pay that is right the first time.',
      'The last change took two periods.',
      'Two payments bounce.',
      'Severity 5 of 5, risk 60 of 125: severity 5 × occurrence 4 × detection 3',
      'No action is written down yet.',
    ])
      await expect.element(page.getByText(text)).toBeVisible();
    const actions = page
      .getByRole('listitem')
      .elements()
      .map((item) => item.textContent);
    expect(actions).toContain('Check every employee.Ours: Consultant');
    expect(actions).toContain('Confirm the account.Client: Employee');
    expect(actions).toContain('Pay everyone. On the day. Hands over: Slip.');
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to, %s', async (scheme) => {
    const line = {
      ...view.persona,
      concerns: 2,
      worry: 'Her pay will be late.',
      floor: ['end user'],
    };
    const library = {
      personas: 2,
      offerings: [
        {
          id: 'offering_1',
          name: 'Payroll',
          about: 'About',
          sample: true,
          personas: [{ ...line, minimum: 'in contact' }],
          useCases: [],
          stages: [],
        },
      ],
      uncast: [{ ...line, id: 'persona_2' }],
    };
    await renderInLook(
      <>
        <h1>Sally</h1>
        <PersonaSheet view={view} />
        <PersonaLibrary library={library} />
      </>,
      scheme,
    );
    expect(
      page
        .getByRole('link')
        .elements()
        .map((link) => link.getAttribute('href')),
    ).toEqual(['#/personas/persona_1', '#/personas/persona_2']);
    expect(await axeFindings()).toEqual([]);
  });
});
