import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.fixture.ts';
import { backUp } from './back-up.ts';

it('a backup of no file makes none', async () => {
  const folder = temporaryFolder();
  const [none, copy] = [join(folder, 'none.sqlite'), join(folder, 'copy')];
  await expect(backUp(none, copy)).rejects.toThrow('no file');
  expect([none, copy].filter(existsSync)).toEqual([]);
});
