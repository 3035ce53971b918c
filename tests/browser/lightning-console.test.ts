import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clients, contacts, lightningHost, recordAddress } from '../fixtures/lightning/data.ts';
import { startVisits, type Visit, type Visits } from '../fixtures/lightning/visit.ts';

const { northwind, harbour } = clients;
const view = (id: string) => `/lightning/r/Account/${id}/view`;

let visits: Visits;
beforeAll(async () => {
  visits = await startVisits();
});
afterEach(() => visits.closePages());
afterAll(() => visits?.stop());

async function openConsole(): Promise<Visit> {
  const visit = await visits.open(`${recordAddress(northwind)}?demo=console`);
  await visit.loaded();
  return visit;
}

describe('the console of the Lightning fixture', () => {
  const ws = `?ws=${encodeURIComponent(view(harbour.id))}`;
  const paths = () =>
    [...document.querySelectorAll('div.windowViewMode-maximized.active.lafPageHost')].map(
      (host) => {
        const sections = [];
        for (
          let at = host.closest('section');
          at;
          at = at.parentElement?.closest('section') ?? null
        )
          if (at.classList.contains('oneConsoleTab'))
            sections.push(`${at.id}${at.matches('.active')}`);
        return `${sections.reverse().join(' ')} ${host.getClientRects().length > 0}`;
      },
    );

  it('nests active subtabs in workspace tabs and leaves them active when their tab is left', async () => {
    const visit = await openConsole();
    await visit.navigate(view(harbour.id));
    await visit.navigate(`/lightning/r/Contact/${contacts[9]?.id}/view${ws}`);
    await visit.loaded();
    expect(await visit.isolated(paths)).toEqual([
      'ctab0false ctab0_0true false',
      'ctab1true ctab1_1true true',
    ]);
    expect(await visit.name()).toBe('Margaret Oyelaran');
    await visit.page.getByRole('tab', { name: 'Northwind Foods' }).first().click();
    expect(await visit.isolated(paths)).toEqual([
      'ctab0true ctab0_0true true',
      'ctab1false ctab1_1true false',
    ]);
    expect(await visit.name()).toBe('Northwind Foods');
  });

  it('opens a subtab for a link in a record and goes back when it is closed', async () => {
    const visit = await openConsole();
    await visit.page.getByRole('tab', { name: 'Related' }).click();
    await visit.page.getByRole('link', { name: 'Gloria Mensah' }).click();
    await visit.loaded();
    expect(visit.page.url()).toContain(`?ws=${encodeURIComponent(view(northwind.id))}`);
    await visit.page.getByRole('button', { name: 'Close tab' }).last().click();
    expect(await visit.name()).toBe('Northwind Foods');
    expect(visit.page.url()).toContain(view(northwind.id));
  });

  it('opens the parent beside a subtab that is opened by its address', async () => {
    const url = `https://${lightningHost}/lightning/r/Contact/${contacts[9]?.id}/view${ws}&demo=console`;
    const visit = await visits.open(url);
    await visit.loaded();
    expect(await visit.page.getByRole('tab').filter({ hasText: 'Harbour Clinics' }).count()).toBe(
      2,
    );
    expect(await visit.name()).toBe('Margaret Oyelaran');
  });
});
