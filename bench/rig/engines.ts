import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from '../../endpoint/store/engine.ts';
import { findPostgres } from '../../tests/fixtures/postgres/find-postgres.ts';
import { startPostgres } from '../../tests/fixtures/postgres/start-postgres.ts';

/** An engine to measure on, with a place where nothing is yet. */
export type BenchEngine = { name: string; place: Place; stop(): Promise<void> };

/** SQLite, and PostgreSQL where it is installed; both write to the disk before they answer. */
export async function startEngines(): Promise<BenchEngine[]> {
  const folder = await mkdtemp(join(tmpdir(), 'clientside-bench-'));
  const sqlite = {
    name: 'SQLite',
    place: { file: join(folder, 'data.sqlite') },
    stop: () => rm(folder, { recursive: true }),
  };
  if (!findPostgres()) return [sqlite];
  const server = await startPostgres();
  await server.halt();
  await server.resume(['fsync=on', 'full_page_writes=on', 'shared_buffers=256MB']);
  return [sqlite, { name: 'PostgreSQL', place: { url: server.url }, stop: server.stop }];
}
