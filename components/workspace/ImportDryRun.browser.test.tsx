import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ImportChange, ImportPreview } from '../../lib/views/import-view.ts';
import { ImportDryRun } from './ImportDryRun.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { importWords } from './import-words.ts';
import { axeFindings, renderInLook } from './render-in-look.tsx';

const empty: ImportPreview = {
  added: 0,
  changed: 0,
  same: 0,
  gone: 0,
  back: 0,
  deletedHere: 0,
  erasedHere: 0,
  olderLost: 0,
  rejected: [],
  byKind: [],
  samples: [],
  newerFile: false,
};
const full: ImportPreview = {
  ...empty,
  added: 4,
  changed: 2,
  same: 1,
  gone: 1,
  olderLost: 3,
  newerFile: true,
  rejected: [{ reason: 'score: expected number', raw: { id: 7 } }],
  byKind: [
    { kind: 'client', added: 1, changed: 0 },
    { kind: 'stakeholder', added: 3, changed: 1 },
    { kind: 'hologram', added: 0, changed: 1 },
  ],
  samples: [
    { id: 'client_1', kind: 'client', name: 'Acme <i>', what: 'added', fields: ['name'] },
    { id: 'stakeholder_1', kind: 'stakeholder', name: 'Ann', what: 'changed', fields: ['title'] },
    { id: 'hologram_1', kind: 'hologram', what: 'changed', gone: true, fields: [] },
  ],
};

async function show(preview: ImportPreview, deleted = preview.deletedHere) {
  const acts = {
    onApply: vi.fn(),
    onCancel: vi.fn(),
    onDownloadRejected: vi.fn(),
    onRevives: vi.fn(),
  };
  const revives = preview.back > 0;
  await renderInLook(
    <ImportDryRun
      file="team.json"
      preview={preview}
      busy={false}
      deleted={deleted}
      revives={revives}
      {...acts}
    />,
  );
  return acts;
}

describe('the dry run of an import', () => {
  it('says in a sentence what it adds, changes, leaves and can’t read', () => {
    expect(importWords(full)).toBe(
      'It adds 4 records, among them 1 client, 3 people and changes 2 records, among them 1 person. 1 record is here already. 1 record can’t be read; see below.',
    );
    const taught = [{ kind: 'taughtsite', added: 1, changed: 0 }];
    expect(importWords({ ...empty, added: 1, byKind: taught })).toBe(
      'It adds 1 record, among them 1 taught site.',
    );
    expect(importWords({ ...empty, same: 2 })).toBe(
      'It changes nothing. 2 records are here already.',
    );
  });

  it('says what was deleted or erased here, of one record and of several, and that it comes back', () => {
    expect(importWords({ ...empty, deletedHere: 170 })).toBe(
      'It changes nothing. 170 records were deleted here since.',
    );
    expect(importWords({ ...empty, same: 3, deletedHere: 1, erasedHere: 1 })).toBe(
      'It changes nothing. 3 records are here already. 1 record was deleted here since. 1 record was erased here for good and stays erased.',
    );
    expect(importWords({ ...empty, changed: 2, back: 2, erasedHere: 2 })).toBe(
      'It changes 2 records. 2 records that were deleted here come back. 2 records were erased here for good and stay erased.',
    );
    expect(importWords({ ...empty, changed: 2, back: 1 })).toBe(
      'It changes 2 records. 1 record that was deleted here comes back.',
    );
  });

  it('offers to bring back what was deleted here, and to leave it after all', async () => {
    const { onRevives } = await show({ ...empty, deletedHere: 170 });
    const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
    await expect.element(box('Bring them back')).not.toBeChecked();
    expect(await axeFindings()).toEqual([]);
    await box('Bring them back').click();
    expect(onRevives).toHaveBeenLastCalledWith(true);
    const back: ImportChange = {
      id: 'client_1',
      kind: 'client',
      what: 'changed',
      back: true,
      fields: [],
    };
    const again = await show({ ...empty, changed: 1, back: 1, samples: [back] }, 1);
    await page.getByText('Each one').click();
    await expect.element(page.getByText('client: brought back')).toBeVisible();
    await expect.element(box('Bring it back')).toBeChecked();
    await box('Bring it back').click();
    expect(again.onRevives).toHaveBeenLastCalledWith(false);
    await show({ ...empty, erasedHere: 1 });
    expect(page.getByRole('checkbox').elements()).toEqual([]);
  });

  it('counts by kind, also kinds that only a newer version knows', async () => {
    await show(full);
    await expect.element(page.getByRole('row', { name: 'people 3 1' })).toBeVisible();
    await expect.element(page.getByText('“hologram” records')).toBeVisible();
    await expect
      .element(page.getByText('comes from a newer Clientside', { exact: false }))
      .toBeVisible();
    await expect
      .element(page.getByText('1 record that is here would be removed', { exact: false }))
      .toBeVisible();
    await expect
      .element(page.getByText('3 values in the file are older', { exact: false }))
      .toBeVisible();
  });

  it('lists each change by name', async () => {
    await show(full);
    await page.getByText('The first 3 of 6').click();
    await expect.element(page.getByText('Acme <i>')).toBeVisible();
    await expect.element(page.getByText('person: title')).toBeVisible();
    await expect.element(page.getByText('“hologram” records: removed')).toBeVisible();
  });

  it('imports, keeps everything as it is, or saves what was rejected', async () => {
    const acts = await show(full);
    await page.getByRole('button', { name: 'Import 6 records' }).click();
    await page.getByRole('button', { name: 'Change nothing' }).click();
    await page.getByRole('button', { name: 'Save the rejected records' }).click();
    expect(acts.onApply).toHaveBeenCalledOnce();
    expect(acts.onCancel).toHaveBeenCalledOnce();
    expect(acts.onDownloadRejected).toHaveBeenCalledOnce();
  });

  it('has nothing to import when the file changes nothing', async () => {
    await show({ ...empty, same: 5 });
    await expect.element(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
  });

  it('has nothing that axe objects to', async () => {
    await show(full);
    await page.getByText('The first 3 of 6').click();
    expect(await axeFindings()).toEqual([]);
  });
});

describe('choosing a file to import', () => {
  it('takes a file that is dropped or chosen, and says what is wrong with one', async () => {
    const onFile = vi.fn();
    await renderInLook(
      <ImportPanel busy={false} advice="This is not a Clientside file." onFile={onFile} />,
    );
    const file = new File(['{}'], 'team.json', { type: 'application/json' });
    const data = new DataTransfer();
    data.items.add(file);
    page
      .getByText('Drop the file here, or')
      .element()
      .dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    await userEvent.upload(input as HTMLInputElement, file);
    expect(onFile.mock.calls.map(([given]) => (given as File).name)).toEqual([
      'team.json',
      'team.json',
    ]);
    await expect
      .element(page.getByRole('alert').getByText('This is not a Clientside file.'))
      .toBeVisible();
    expect(await axeFindings()).toEqual([]);
  });
});
