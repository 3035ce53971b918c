import { expect, it } from 'vitest';
import { presentEngine } from './command.ts';

const quiet = () => undefined;
const nowhere = { out: quiet, err: quiet, folder: `/${'x'.repeat(5000)}`, now: Date.now };

it('data in PostgreSQL is found from a folder that can’t be looked into', async () => {
  await expect(presentEngine(nowhere)).rejects.toThrow();
  const databaseUrl = 'postgres://ann:secret@127.0.0.1:1/none';
  await expect(presentEngine({ ...nowhere, databaseUrl })).resolves.toBeDefined();
});
