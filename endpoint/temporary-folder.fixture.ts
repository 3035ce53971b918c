import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const cleanups: (() => unknown)[] = [];

afterAll(async () => {
  for (const cleanUp of cleanups.reverse()) await cleanUp();
});

/** Has something done after the tests of this file, the last that was asked for first; may be called inside a test. */
export function afterTests(cleanUp: () => unknown): void {
  cleanups.push(cleanUp);
}

/** A folder of its own, gone after the tests of this file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clientside-endpoint-'));
  afterTests(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
