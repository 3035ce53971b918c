import { describe, expect, it } from 'vitest';
import { withStore } from '../store/temporary-store.ts';
import { memberOf, start, teamOf } from './member.fixture.ts';
import { memoryEndpoint, problem } from './memory-endpoint.fixture.ts';
import { waitForChanges } from './wait-for-changes.ts';

describe('waiting for changes', () => {
  it('tells news from none, and brings neither', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      const ann = memberOf(db, endpoint.fetch);
      const line = { workspace: ann.team, fetch: endpoint.fetch };
      await ann.sync();
      expect(await waitForChanges(db, line, start)).toBe('none');
      const clock = '0mh3kq2za-000-9f2c41d7';
      endpoint.push([{ id: 'client_1', k: 'client', v: 1, f: { name: 'A' }, h: clock }]);
      expect(await waitForChanges(db, line, start)).toBe('news');
      expect(await ann.name('client_1')).toBeUndefined();
    }));

  it('asks for a run where none was yet, or where one failed and its time has come', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      const ann = memberOf(db, endpoint.fetch);
      const line = { workspace: ann.team, fetch: endpoint.fetch };
      expect(await waitForChanges(db, line, start)).toBe('due');
      const away = async () => problem(503, 'unavailable');
      const { trouble } = await ann.sync({ fetch: away });
      expect(await waitForChanges(db, line, start)).toBe('held');
      expect(await waitForChanges(db, line, trouble?.retryAt)).toBe('due');
    }));

  it('goes on for a reader who has tried to write', () =>
    withStore(async (db) => {
      const endpoint = memoryEndpoint(() => start);
      const ann = memberOf(db, endpoint.fetch);
      const workspace = teamOf('reader:Ann');
      await ann.write('client_1', { name: 'Never sent' });
      const { paused } = await ann.sync({}, workspace);
      expect(paused?.code).toBe('read_only');
      const line = { workspace, fetch: endpoint.fetch };
      expect(await waitForChanges(db, line, start)).toBe('none');
    }));

  it('is held while a person has to do something', () =>
    withStore(async (db) => {
      const ann = memberOf(db, async () => problem(401, 'unauthorized'));
      await ann.sync();
      expect(await waitForChanges(db, { workspace: ann.team, fetch }, start)).toBe('held');
    }));
});
