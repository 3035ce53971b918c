import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ClientTable } from './ClientTable.tsx';
import { ListBar } from './ListBar.tsx';
import { ListFoot } from './ListFoot.tsx';
import { PersonTable } from './PersonTable.tsx';
import { axeFindings, renderInLook } from './render-in-look.tsx';

const client = {
  id: 'client_1',
  name: '<b>Acme</b>',
  people: 2,
  engagements: ['Roll-out'],
  relationship: 'client' as const,
  sample: true,
};
const person = {
  id: 'stakeholder_1',
  name: 'Ann',
  detail: '',
  client: 'client_1',
  clientName: 'Acme',
  title: 'Payroll lead',
  personas: ['Sally, single mother', 'Mei, first to believe'],
  sample: false,
};
const clients = { one: 'client', many: 'clients' };
const nothing = () => undefined;

describe('lists', () => {
  it('links each client to its card and each person to the card at that person', async () => {
    await page.viewport(1200, 800);
    await renderInLook(
      <>
        <ClientTable
          rows={[client, { ...client, id: 'client_2', engagements: [], sample: false }]}
        />
        <PersonTable rows={[person]} />
      </>,
    );
    const links = page.getByRole('link').elements() as HTMLAnchorElement[];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#/clients/client_1',
      '#/clients/client_2',
      '#/clients/client_1/people/stakeholder_1',
    ]);
    expect(links[0]?.textContent).toBe('<b>Acme</b>');
    await expect
      .element(page.getByRole('cell', { name: 'Sally, single mother; Mei', exact: false }))
      .toBeVisible();
    expect(await axeFindings()).toEqual([]);
  });

  it('pages through 100,000 and says where it is', async () => {
    const onOffset = vi.fn();
    await renderInLook(
      <ListFoot
        what={clients}
        total={100_000}
        offset={50}
        shown={50}
        pageSize={50}
        onOffset={onOffset}
      />,
    );
    await expect.element(page.getByText('51 to 100 of 100,000 clients')).toBeVisible();
    await page.getByRole('button', { name: 'Page 2000' }).click();
    await page.getByRole('button', { name: 'next page' }).click();
    expect(onOffset.mock.calls).toEqual([[99_950], [100]]);
    expect(await axeFindings()).toEqual([]);
  });

  it('says how many were found, and whether to type more', async () => {
    const foot = { what: clients, total: 500, offset: 0, pageSize: 50, onOffset: nothing };
    await renderInLook(<ListFoot {...foot} shown={50} found={{ more: true }} />);
    await expect
      .element(page.getByText('The first 50 found. Type more to narrow it down.'))
      .toBeVisible();
    await renderInLook(<ListFoot {...foot} shown={1} found={{ more: false }} />);
    await expect.element(page.getByText('1 client found')).toBeVisible();
  });

  it('goes to a letter only while nothing is looked for', async () => {
    const onLetter = vi.fn();
    await renderInLook(<ListBar what="clients" find="" onFind={nothing} onLetter={onLetter} />);
    await page.getByRole('combobox', { name: 'Go to a letter' }).selectOptions('K');
    expect(onLetter).toHaveBeenCalledExactlyOnceWith('K');
    expect(await axeFindings()).toEqual([]);
    await renderInLook(<ListBar what="clients" find="a" onFind={nothing} onLetter={onLetter} />);
    expect(page.getByRole('combobox').elements()).toHaveLength(0);
  });
});
