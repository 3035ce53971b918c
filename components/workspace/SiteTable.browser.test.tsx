import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SiteView } from '../../lib/views/site-view.ts';
import { axeFindings, renderInLook } from './render-in-look.tsx';
import { SiteTable } from './SiteTable.tsx';

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

  it('says that a host is kept for sharing alone, though its site is off', async () => {
    const acts = {
      onSwitchOn: vi.fn(),
      onSwitchOff: vi.fn(),
      onForget: vi.fn(),
      onHidden: vi.fn(),
    };
    await renderInLook(<SiteTable sites={[{ ...off, isKept: true }]} {...acts} />);
    const words =
      'Declared by you. Off: no cards here. Clientside keeps access to erp.example.org only because sharing with your team needs it.';
    await expect.element(page.getByText(words)).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Switch on Tryton', exact: false }))
      .toBeVisible();
  });

  it('is not forgotten by a second Enter on “Switch off”: the focus goes to the row', async () => {
    const onForget = vi.fn();
    function Switched() {
      const [shown, setShown] = useState({ ...off, granted: true });
      const rest = { onSwitchOn: vi.fn(), onForget, onHidden: vi.fn() };
      const onSwitchOff = () => setShown(off);
      return <SiteTable sites={[shown]} {...rest} onSwitchOff={onSwitchOff} />;
    }
    await renderInLook(<Switched />);
    page.getByRole('button', { name: 'Switch off Tryton', exact: false }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: 'Forget', exact: false })).toBeVisible();
    await expect.element(page.getByRole('listitem')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(onForget).not.toHaveBeenCalled();
    expect(await axeFindings()).toEqual([]);
  });
});
