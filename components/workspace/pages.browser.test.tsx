import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { BackupPanel } from './BackupPanel.tsx';
import { FailurePage } from './FailurePage.tsx';
import { RecentChanges } from './RecentChanges.tsx';
import { axeFindings, renderInLook } from './render-in-look.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { StartPage } from './StartPage.tsx';

const nothing = () => undefined;
const start = {
  isBusy: undefined,
  offerings: undefined,
  hasSample: false,
  hasClients: false,
  onLoadSample: nothing,
  onLoadOfferings: nothing,
  onNewClient: nothing,
};
const link = (name: string) => page.getByRole('link', { name });
const heading = (name: string | RegExp) => page.getByRole('heading', { name });

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

  it('offers the newest backup where the data can’t be opened', async () => {
    const onSave = vi.fn();
    const failure = { code: 'store-refused', advice: 'Allow site data.', passing: true };
    const backup = { moment: 'Nov 22, 2026, 9:00 AM', onSave };
    await renderInLook(<FailurePage failure={failure} backup={backup} onRetry={nothing} />);
    await page.getByRole('button', { name: `Save the backup of ${backup.moment}` }).click();
    expect(onSave).toHaveBeenCalledOnce();
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to, %s', async (scheme) => {
    await renderInLook(
      <>
        <h1>Start</h1>
        <StartPage {...start} />
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
        <BackupPanel
          backups={[{ at: 0, revision: 'a', size: 1_200_000 }]}
          busy={false}
          onBring={nothing}
          onSave={nothing}
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

describe('the settings', () => {
  it('say of the shortcut what it does: it goes to the card and unfolds it, it never folds it', async () => {
    await renderInLook(
      <SettingsForm
        name=""
        theme="system"
        shortcut="Alt+Shift+C"
        shortcutsAt="about:addons"
        onName={nothing}
        onTheme={nothing}
      />,
    );
    await expect
      .element(page.getByText(/goes to the card on a page, and unfolds it\. Change it at/))
      .toBeVisible();
  });
});

describe('the first page', () => {
  it('leads who was invited to where the link is pasted', async () => {
    await renderInLook(<StartPage {...start} />);
    await expect.element(link('I have a join link')).toHaveAttribute('href', '#/sharing');
    await expect.element(heading('See it filled first')).toBeVisible();
  });

  it('shows who is in a team the way to its clients', async () => {
    const team = { title: 'Roll-out', isReader: false, isAllHere: true };
    await renderInLook(<StartPage {...start} team={team} hasClients />);
    await expect.element(heading('You are in “Roll-out”')).toBeVisible();
    await expect.element(link('Open the clients')).toHaveAttribute('href', '#/clients');
    await expect.element(heading('One more client, in three steps')).toBeVisible();
    expect(link('I have a join link').elements()).toEqual([]);
  });

  it('tells a team without clients that the first one is on everybody’s screen', async () => {
    const team = { title: 'Roll-out', isReader: false, isAllHere: true };
    await renderInLook(<StartPage {...start} team={team} />);
    await expect.element(page.getByText(/It has no client yet/)).toBeVisible();
    await expect.element(heading('The team’s first client, in three steps')).toBeVisible();
    expect(link('Open the clients').elements()).toEqual([]);
  });

  it.each([
    [false, /What it has is not all here yet\./],
    [true, /what it has may not all be here yet\./],
  ])(
    'leads to Sharing where a team is not all here, with clients: %s',
    async (hasClients, words) => {
      const team = { title: 'Roll-out', isReader: false, isAllHere: false };
      await renderInLook(<StartPage {...start} team={team} hasClients={hasClients} />);
      await expect.element(page.getByText(words)).toBeVisible();
      await expect.element(link('See where sharing stands')).toHaveAttribute('href', '#/sharing');
      expect(page.getByText(/no client yet|Its clients are here/).elements()).toEqual([]);
      expect(heading(/first client/).elements()).toEqual([]);
    },
  );

  it('asks nobody who only reads to add a client', async () => {
    const team = { title: 'Roll-out', isReader: true, isAllHere: true };
    await renderInLook(<StartPage {...start} team={team} />);
    await expect.element(page.getByText(/You read here/)).toBeVisible();
    expect(heading(/in three steps/).elements()).toEqual([]);
  });
});
