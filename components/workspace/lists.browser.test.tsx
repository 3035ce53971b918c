import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { SiteView } from '../../lib/views/site-view.ts';
import { ClientTable } from './ClientTable.tsx';
import { FailurePage } from './FailurePage.tsx';
import { ListBar } from './ListBar.tsx';
import { ListFoot } from './ListFoot.tsx';
import { PersonTable } from './PersonTable.tsx';
import { RecentChanges } from './RecentChanges.tsx';
import { axeFindings, renderInLook } from './render-in-look.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { SiteTable } from './SiteTable.tsx';
import { StartPage } from './StartPage.tsx';

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

describe('sites', () => {
  const site: SiteView = {
    origin: 'https://acme.lightning.force.com',
    system: 'salesforce',
    title: 'Salesforce',
    pattern: 'https://acme.lightning.force.com/*',
    granted: true,
    hidden: false,
  };
  const off: SiteView = {
    ...site,
    origin: 'https://erp.example.org',
    pattern: 'https://erp.example.org/*',
    title: 'Tryton',
    basePath: '/',
    granted: false,
  };

  it('switches a site off, hides its cards, switches a declared one on and forgets it', async () => {
    const acts = {
      onSwitchOn: vi.fn(),
      onSwitchOff: vi.fn(),
      onForget: vi.fn(),
      onHidden: vi.fn(),
    };
    await renderInLook(<SiteTable sites={[site, off]} {...acts} />);
    await page.getByRole('switch').click();
    await page.getByRole('button', { name: 'Switch off Salesforce at acme', exact: false }).click();
    await page.getByRole('button', { name: 'Switch on Tryton at erp.example.org' }).click();
    await page.getByRole('button', { name: 'Forget Tryton at erp.example.org' }).click();
    expect(acts.onHidden).toHaveBeenCalledExactlyOnceWith(site, true);
    expect(acts.onSwitchOff).toHaveBeenCalledExactlyOnceWith(site);
    expect(acts.onSwitchOn).toHaveBeenCalledExactlyOnceWith(off);
    expect(acts.onForget).toHaveBeenCalledExactlyOnceWith(off);
    expect(await axeFindings()).toEqual([]);
  });
});

describe('pages without lists', () => {
  it('tells the failure with what to do, and tries again', async () => {
    const onRetry = vi.fn();
    const failure = { code: 'store-full', advice: 'Free some disk space.', passing: true };
    await renderInLook(<FailurePage failure={failure} onRetry={onRetry} />);
    await expect
      .element(page.getByRole('heading', { name: 'There is no room left for your data' }))
      .toBeVisible();
    await expect.element(page.getByRole('alert').getByText('Free some disk space.')).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to, %s', async (scheme) => {
    const start = { busy: undefined, hasOffering: false, hasSample: false };
    await renderInLook(
      <>
        <h1>Start</h1>
        <StartPage
          {...start}
          onLoadSample={nothing}
          onLoadOffering={nothing}
          onNewClient={nothing}
        />
        <SettingsForm
          name=""
          theme="system"
          shortcut="Alt+Shift+C"
          shortcutsAt="about:addons"
          onName={nothing}
          onTheme={nothing}
        />
        <RecentChanges
          writes={[{ n: 1, at: 0, label: 'Added Acme', records: 2 }]}
          onUndo={nothing}
        />
      </>,
      scheme,
    );
    expect(await axeFindings()).toEqual([]);
  });

  it('undoes the change whose button is pressed', async () => {
    const onUndo = vi.fn();
    const write = { n: 3, at: 0, label: 'Added Acme', records: 1 };
    await renderInLook(<RecentChanges writes={[write]} onUndo={onUndo} />);
    await page.getByRole('button', { name: 'Undo: Added Acme' }).click();
    expect(onUndo).toHaveBeenCalledExactlyOnceWith(write);
  });
});
