import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { at, client, note } from '../../records.fixture.ts';
import { temporaryFolder } from '../../temporary-folder.fixture.ts';
import { openSqliteStore } from './sqlite-store.ts';

it('what is erased is in no file any more, though the store is open and quiet', async () => {
  const file = join(temporaryFolder(), 'clientside.sqlite');
  const store = openSqliteStore(file);
  const text = () =>
    ['', '-wal'].map(
      (ending) => existsSync(file + ending) && readFileSync(file + ending, 'latin1'),
    );
  await store.createWorkspace('team');
  await store.push('team', [note('1', 'Secrettext'), client('1', 'Named')], 'Ann');
  expect(text().join()).toContain('Secrettext');
  await store.push('team', [{ ...note('1', ''), f: {}, e: at(9) }], 'Ann');
  expect(text().join()).toContain('Named');
  expect(text().join()).not.toContain('Secrettext');
  await store.close();
});
