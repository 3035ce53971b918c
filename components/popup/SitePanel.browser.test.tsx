import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SiteStatus, SystemChoice } from '../../lib/views/site-view.ts';
import { axeFindings, renderInLook } from '../workspace/render-in-look.tsx';
import { SitePanel, type SitePanelProps } from './SitePanel.tsx';

const origin = 'https://erp.example.org';
const pattern = 'https://erp.example.org/*';
const site = {
  origin: 'https://acme.lightning.force.com',
  system: 'salesforce',
  title: 'Salesforce',
  pattern: 'https://acme.lightning.force.com/*',
  granted: true,
  hidden: false,
};
const record = {
  key: 'salesforce:acme:1',
  system: 'salesforce',
  kind: 'client' as const,
  label: 'Salesforce account',
  recordId: '001',
};
const systems: SystemChoice[] = [
  { system: 'salesforce', title: 'Salesforce', selfHosted: false },
  { system: 'tryton', title: 'Tryton', selfHosted: true },
];
const guess = { system: 'tryton', title: 'Tryton', basePath: '/' };

async function show(status: SiteStatus | undefined, more: Partial<SitePanelProps> = {}) {
  const acts = {
    onShow: vi.fn(),
    onDeclare: vi.fn(),
    onTeach: vi.fn(),
    onHidden: vi.fn(),
    onOpenClient: vi.fn(),
  };
  await renderInLook(
    <SitePanel status={status} systems={systems} busy={false} {...acts} {...more} />,
  );
  return acts;
}

describe('what the popup says of a site', () => {
  it('asks for the exact host in the click that switches it on', async () => {
    const acts = await show({ state: 'off', site: { ...site, granted: false } });
    await expect
      .element(page.getByText('Asks for acme.lightning.force.com only.', { exact: false }))
      .toBeVisible();
    await page.getByRole('button', { name: 'Show cards on this site' }).click();
    expect(acts.onShow).toHaveBeenCalledExactlyOnceWith(site.pattern);
  });

  it('declares the one system that the address looks like', async () => {
    const acts = await show({ state: 'guessed', origin, pattern, guesses: [guess] });
    await expect
      .element(page.getByRole('heading', { name: 'This looks like Tryton' }))
      .toBeVisible();
    await page.getByRole('button', { name: 'Show cards on this site' }).click();
    expect(acts.onDeclare).toHaveBeenCalledExactlyOnceWith({
      origin,
      pattern,
      system: 'tryton',
      basePath: '/',
    });
  });

  it('lets the person choose among several guesses', async () => {
    const other = { system: 'odoo', title: 'Odoo', basePath: '/odoo' };
    const acts = await show({ state: 'guessed', origin, pattern, guesses: [guess, other] });
    await page.getByRole('radio', { name: 'Odoo under /odoo' }).click();
    await page.getByRole('button', { name: 'Show cards on this site' }).click();
    expect(acts.onDeclare.mock.calls[0]?.[0]).toMatchObject({ system: 'odoo', basePath: '/odoo' });
  });

  it('declares a host of the person’s own on an unknown page, the self-hosted systems first', async () => {
    const acts = await show({ state: 'unknown', origin, pattern, lesson: false });
    await page.getByRole('button', { name: 'It is a CRM or PSA on a host of our own' }).click();
    await userEvent.fill(page.getByLabelText('Where it starts on this host'), '/crm');
    await page.getByRole('button', { name: 'Show cards on this site' }).click();
    expect(acts.onDeclare).toHaveBeenCalledExactlyOnceWith({
      origin,
      pattern,
      system: 'tryton',
      basePath: '/crm',
    });
  });

  it('opens the client of the record and hides the cards of the site', async () => {
    const acts = await show({
      state: 'on',
      site,
      record,
      client: { id: 'client_1', name: 'Acme <b>& Co', team: 'home' },
      blocked: false,
    });
    await expect.element(page.getByRole('heading', { name: 'Acme <b>& Co' })).toBeVisible();
    await page.getByRole('button', { name: 'Open card' }).click();
    await page.getByRole('switch', { name: 'Show cards on acme.lightning.force.com' }).click();
    expect(acts.onOpenClient).toHaveBeenCalledExactlyOnceWith('client_1', 'home');
    expect(acts.onHidden).toHaveBeenCalledExactlyOnceWith(site.origin, true);
  });

  it('says what to do when the page does not let the card in', async () => {
    await show({ state: 'on', site, record, blocked: true });
    await expect
      .element(page.getByRole('alert').getByText('does not let the card in', { exact: false }))
      .toBeVisible();
  });

  it('shows nothing where no extension may be, and what went wrong when something did', async () => {
    await show({ state: 'closed' });
    expect(document.querySelector('section')).toBeNull();
    await show({ state: 'closed' }, { advice: 'Reload this tab.' });
    await expect.element(page.getByRole('alert')).toHaveTextContent('Reload this tab.');
  });

  const states: [string, SiteStatus][] = [
    ['off', { state: 'off', site: { ...site, granted: false } }],
    [
      'guessed',
      { state: 'guessed', origin, pattern, guesses: [guess, { ...guess, basePath: '/b' }] },
    ],
    ['unknown', { state: 'unknown', origin, pattern, lesson: false }],
    ['on', { state: 'on', site, record, blocked: true }],
  ];
  it.each(states)(
    'has nothing that axe objects to in the state %s, light and dark',
    async (_, status) => {
      for (const scheme of ['light', 'dark'] as const) {
        const acts = {
          onShow() {},
          onDeclare() {},
          onTeach() {},
          onHidden() {},
          onOpenClient() {},
        };
        await renderInLook(
          <SitePanel status={status} systems={systems} busy={false} {...acts} />,
          scheme,
        );
        if (status.state === 'unknown')
          await page.getByText('It is a CRM or PSA on a host of our own').click();
        expect(await axeFindings()).toEqual([]);
      }
    },
  );
});
