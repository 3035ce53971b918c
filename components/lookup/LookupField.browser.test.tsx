import { useCallback, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Found } from '../../lib/views/lookup-view.ts';
import { axeFindings, renderInLook } from '../workspace/render-in-look.tsx';
import { LookupField } from './LookupField.tsx';
import { lookupGroups } from './lookup-groups.ts';
import { useLookup } from './use-lookup.ts';

const found: Found = {
  clients: [{ id: 'client_1', name: 'Sandhill', detail: '2 people', sample: true }],
  people: [
    {
      id: 'stakeholder_1',
      name: 'سارة',
      detail: 'Sally, single mother · Sandhill',
      client: 'client_1',
      clientName: 'Sandhill',
      personas: [],
      sample: false,
    },
  ],
  personas: [
    { id: 'persona_1', name: 'Sally, single mother', detail: 'Hourly worker', sample: false },
  ],
};
const nothing: Found = { clients: [], people: [], personas: [] };

type Find = (text: string, signal: AbortSignal) => Promise<Found>;

function Field(props: { find: Find; onOpen(path: string): void }) {
  const [text, setText] = useState('');
  const { find } = props;
  const lookup = useLookup(
    text,
    useCallback(async (wanted, signal) => lookupGroups(await find(wanted, signal)), [find]),
  );
  return (
    <LookupField
      label="Find"
      text={text}
      lookup={lookup}
      onText={setText}
      onOpen={(item) => props.onOpen(item.path)}
    />
  );
}

async function show(find: Find) {
  const onOpen = vi.fn();
  await renderInLook(<Field find={find} onOpen={onOpen} />);
  const field = page.getByRole('combobox', { name: 'Find' });
  return { onOpen, field };
}

describe('the lookup field', () => {
  it('opens what the arrows have reached, by kind', async () => {
    const { onOpen, field } = await show(async () => found);
    await userEvent.fill(field, 'sa');
    await expect.element(page.getByRole('option')).toHaveLength(3);
    await userEvent.keyboard('{Enter}');
    await userEvent.fill(field, 'sal');
    await expect.element(page.getByText('3 results')).toBeInTheDocument();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await userEvent.fill(field, 'sall');
    await expect.element(page.getByText('3 results')).toBeInTheDocument();
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(onOpen.mock.calls.map(([path]) => path)).toEqual([
      '/clients/client_1',
      '/clients/client_1/people/stakeholder_1',
      '/personas/persona_1',
    ]);
  });

  it('opens the best result once it is found when Enter was faster', async () => {
    const late = Promise.withResolvers<Found>();
    const { onOpen, field } = await show(() => late.promise);
    await userEvent.fill(field, 'sa');
    await userEvent.keyboard('{Enter}');
    expect(onOpen).not.toHaveBeenCalled();
    late.resolve(found);
    await expect.poll(() => onOpen.mock.calls).toEqual([['/clients/client_1']]);
  });

  it('opens what is clicked', async () => {
    const { onOpen, field } = await show(async () => found);
    await userEvent.fill(field, 'sa');
    await page.getByRole('option', { name: 'Sally, single mother Hourly worker' }).click();
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('/personas/persona_1');
  });

  it('tells that nothing was found, and Escape empties it', async () => {
    const { field } = await show(async () => nothing);
    await userEvent.fill(field, 'zz');
    await expect
      .element(page.getByText('Nothing begins with “zz”.', { exact: false }))
      .toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(field).toHaveValue('');
    await expect.element(field).toHaveAttribute('aria-expanded', 'false');
  });

  it('cancels the query before and never shows its late answer', async () => {
    const late = Promise.withResolvers<Found>();
    const signals: AbortSignal[] = [];
    const { field } = await show((text, signal) => {
      signals.push(signal);
      return text === 'a' ? late.promise : Promise.resolve(nothing);
    });
    await userEvent.fill(field, 'a');
    await userEvent.fill(field, 'ab');
    await expect
      .element(page.getByText('Nothing begins with “ab”.', { exact: false }))
      .toBeVisible();
    late.resolve(found);
    await late.promise;
    expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
    expect(page.getByRole('option').elements()).toHaveLength(0);
  });

  it('has nothing that axe objects to, with results and without', async () => {
    const { field } = await show(async (text) => (text === 'sa' ? found : nothing));
    await userEvent.fill(field, 'sa');
    await expect.element(page.getByText('3 results')).toBeInTheDocument();
    expect(await axeFindings()).toEqual([]);
    await userEvent.fill(field, 'zz');
    await expect.element(page.getByText('Nothing begins', { exact: false })).toBeVisible();
    expect(await axeFindings()).toEqual([]);
  });
});
