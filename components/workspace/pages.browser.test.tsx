import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { FailurePage } from './FailurePage.tsx';
import { RecentChanges } from './RecentChanges.tsx';
import { axeFindings, renderInLook } from './render-in-look.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { StartPage } from './StartPage.tsx';

const nothing = () => undefined;

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
    const start = { isBusy: undefined, offerings: undefined, hasSample: false };
    await renderInLook(
      <>
        <h1>Start</h1>
        <StartPage
          {...start}
          onLoadSample={nothing}
          onLoadOfferings={nothing}
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
