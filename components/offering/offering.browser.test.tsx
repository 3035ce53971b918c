import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { viewStarter } from '../../lib/views/starter-view.ts';
import erp from '../../public/starter/erp.json' with { type: 'json' };
import payroll from '../../public/starter/payroll.json' with { type: 'json' };
import { axeFindings, renderInLook } from '../workspace/render-in-look.tsx';
import { type ChoosableOffering, ChooseOfferings } from './ChooseOfferings.tsx';
import { OfferingCard } from './OfferingCard.tsx';

const view = viewStarter(erp);
const choices: ChoosableOffering[] = [
  { file: 'payroll', view: viewStarter(payroll), isIn: false },
  { file: 'erp', view, isIn: false },
];
const button = (name: string | RegExp) => page.getByRole('button', { name });
const loadButton = <button type="button">Add to the library</button>;

async function showCard(scheme?: 'light' | 'dark') {
  await renderInLook(
    <>
      <h1>Offerings</h1>
      <OfferingCard offering={view} state="on-offer" actions={loadButton} />
    </>,
    scheme,
  );
}

describe('an offering before it is loaded', () => {
  it('shows its size, and each persona by portrait, name and role', async () => {
    await showCard();
    const counts = page.getByRole('list', { name: 'What is in it' });
    await expect
      .element(counts)
      .toHaveTextContent('12 personas11 use cases8 stages18 touchpoints14 hand-offs');
    const personas = page.getByRole('list', { name: 'Personas' }).getByRole('button');
    expect(personas.elements().map((element) => element.textContent)).toEqual(
      view.cast.map(({ persona }) => persona.name + persona.role),
    );
    expect(personas.elements().filter((element) => !element.querySelector('svg'))).toEqual([]);
  });

  it('opens a persona in full, goes to the one after, and closes with Escape', async () => {
    await showCard();
    await button(/Noor, leads without a title/).click();
    const dialog = page.getByRole('dialog', { name: 'Noor, leads without a title' });
    await expect.element(dialog).toBeVisible();
    await expect
      .element(dialog.getByText('at least good dialogue', { exact: false }))
      .toBeVisible();
    for (const { worry, consequence, actions } of view.cast[2]?.persona.concerns ?? [])
      for (const text of [worry, consequence, ...actions.map((action) => action.text)])
        await expect.element(dialog.getByText(text)).toBeInTheDocument();
    await button('Persona after').click();
    await expect
      .element(page.getByRole('dialog', { name: 'Luz, last truck at four' }))
      .toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => page.getByRole('dialog').elements()).toEqual([]);
  });

  it('goes no further than the first and the last persona', async () => {
    await showCard();
    await button(/Marit, third generation/).click();
    await expect.element(button('Persona before')).toBeDisabled();
    await userEvent.keyboard('{Escape}');
    await button(/Oskar, knows every supplier/).click();
    await expect.element(button('Persona after')).toBeDisabled();
  });

  it('unfolds the journey with each touchpoint, its owner and its promise', async () => {
    await showCard();
    const promise = page.getByText('We watch the work before we draw it.');
    await expect.element(promise).not.toBeVisible();
    await page.getByText('Journey: From kick-off to the first quiet month').click();
    await expect.element(promise).toBeVisible();
    const items = page.getByRole('listitem').elements();
    expect(items.map((item) => item.textContent)).toContain(
      'Scanner and label testJoint test at the dockHand-off to IntegrationPromise: No step at the dock takes longer than it does today.',
    );
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to, %s', async (scheme) => {
    await showCard(scheme);
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    expect(await axeFindings()).toEqual([]);
    await button(/Luz, last truck at four/).click();
    await expect.element(page.getByRole('dialog', { name: /Luz/ })).toBeVisible();
    expect(await axeFindings()).toEqual([]);
  });
});

describe('choosing offerings', () => {
  /** Puts what is chosen in, as the page does. */
  function Chooser({ onLoad }: { onLoad(files: string[]): void }) {
    const [offerings, setOfferings] = useState(choices);
    const load = (chosen: ChoosableOffering[]) => {
      const files = chosen.map(({ file }): string => file);
      onLoad(files);
      setOfferings(
        offerings.map((one) => ({ ...one, isIn: one.isIn || files.includes(one.file) })),
      );
    };
    return <ChooseOfferings offerings={offerings} isBusy={false} onLoad={load} />;
  }

  it('proposes the first, and adds those that are checked', async () => {
    const onLoad = vi.fn();
    await renderInLook(<Chooser onLoad={onLoad} />);
    const [first, second] = [/Payroll/, /ERP/].map((name) => page.getByRole('checkbox', { name }));
    await expect.element(first as NonNullable<typeof first>).toBeChecked();
    await second?.click();
    await button('Add 2 offerings').click();
    expect(onLoad).toHaveBeenCalledExactlyOnceWith(['payroll', 'erp']);
    await expect.poll(() => button(/^Add/).elements()).toEqual([]);
  });

  it('adds nothing without a choice, and does not propose another once one is in', async () => {
    const onLoad = vi.fn();
    await renderInLook(<Chooser onLoad={onLoad} />);
    await page.getByRole('checkbox', { name: /Payroll/ }).click();
    await expect.element(button('Add its personas')).toBeDisabled();
    await page.getByRole('checkbox', { name: /ERP/ }).click();
    await button('Add its personas').click();
    expect(onLoad).toHaveBeenCalledExactlyOnceWith(['erp']);
    await expect.element(page.getByRole('checkbox', { name: /ERP/ })).toBeDisabled();
    await expect.element(page.getByRole('checkbox', { name: /Payroll/ })).not.toBeChecked();
    expect(await axeFindings()).toEqual([]);
  });
});
