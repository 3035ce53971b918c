import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { backupMoment } from '../../../components/workspace/backup-words.ts';
import { renderInLook } from '../../../components/workspace/render-in-look.tsx';
import { isAlive } from '../../../lib/record/stored-record.ts';
import { keepBackup } from '../../../lib/store/backup/keep-backup.ts';
import type { ClientsideDatabase } from '../../../lib/store/database.ts';
import { exportFile } from '../../../lib/store/exchange-file.ts';
import { removeOffering } from '../../../lib/store/offering.ts';
import { now, payroll } from '../../../lib/store/starter.fixture.ts';
import { loadOffering } from '../../../lib/store/starter.ts';
import { withStore } from '../../../lib/store/temporary-store.ts';
import { showInTeam } from '../show-in-team.fixture.tsx';

const { ExchangeRoom } = await import('./ExchangeRoom.tsx');

const show = (db: ClientsideDatabase) => showInTeam(db, <ExchangeRoom />);

/** Chooses a file with this text, as a person does. */
async function choose(text: string, name: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  const file = new File([text], name, { type: 'application/json' });
  await userEvent.upload(input as HTMLInputElement, file);
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

test('a backup of what was removed since brings it back when that is asked for', () =>
  withStore(async (db) => {
    await loadOffering(db, payroll, now);
    const text = await exportFile(db, { now, withPrivate: true });
    await removeOffering(db, 'offering_payroll', now + 1);
    const all = await db.records.count();
    await show(db);
    await choose(await new Response(text).text(), 'backup.json');
    const words = `It changes nothing. ${all} records were deleted here since.`;
    await expect.element(page.getByText(words, { exact: true })).toBeVisible();
    await expect.element(button('Nothing to import')).toBeDisabled();
    await page.getByRole('checkbox', { name: 'Bring them back' }).click();
    await button(`Import ${all} records`).click();
    await expect.element(page.getByText('Drop the file here, or')).toBeVisible();
    expect(await db.records.filter(isAlive).count()).toBe(all);
    await renderInLook(null);
  }));

test('what a file would change is heard as soon as it is known, and where one is after saying no', () =>
  withStore(async (db) => {
    await show(db);
    const heading = (name: string) => page.getByRole('heading', { name, exact: true });
    await expect.element(heading('Import')).not.toHaveFocus();
    const content = { format: 'clientside', version: 1, exportedAt: '2026-11-22', records: [] };
    await choose(JSON.stringify(content), 'team.json');
    await expect.element(heading('What “team.json” would change')).toHaveFocus();
    await button('Close').click();
    await expect.element(heading('Import')).toHaveFocus();
    await renderInLook(null);
  }));

test('a backup that was made by itself brings back what was removed since, or is saved as a file', () =>
  withStore(async (db) => {
    await loadOffering(db, payroll, now);
    await keepBackup(db, now);
    await removeOffering(db, 'offering_payroll', now + 1);
    await show(db);
    const moment = backupMoment({ at: now });
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await button(`Save as a file the backup of ${moment}`).click();
    await expect
      .poll(() => (saved.mock.contexts[0] as HTMLAnchorElement | undefined)?.download)
      .toMatch(/^clientside-backup-2026-11-2/);
    saved.mockRestore();
    await button(`Bring back the backup of ${moment}`).click();
    await expect
      .element(page.getByRole('heading', { name: `What “backup of ${moment}” would change` }))
      .toHaveFocus();
    await page.getByRole('checkbox', { name: 'Bring them back' }).click();
    await page.getByRole('button', { name: /^Import \d+ records$/ }).click();
    await expect.element(page.getByText('Drop the file here, or')).toBeVisible();
    expect(await db.records.filter((row) => !isAlive(row)).count()).toBe(0);
    await renderInLook(null);
  }));

test('says that there is no backup yet, and where the browser keeps none', () =>
  withStore(async (db) => {
    await show(db);
    await expect.element(page.getByText(/^None yet\./)).toBeVisible();
    await renderInLook(null);
    const refused = new DOMException('private', 'SecurityError');
    const asked = vi.spyOn(StorageManager.prototype, 'getDirectory').mockRejectedValue(refused);
    await show(db);
    await expect.element(page.getByText(/keeps no files for Clientside/)).toBeVisible();
    asked.mockRestore();
    await renderInLook(null);
  }));
