import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { openingFailure } from './database.ts';
import { openStore } from './open-store.ts';

describe('opening the store', () => {
  it('says that a store of a newer version needs a newer extension, and keeps it as it is', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const newer = new Dexie(name);
    newer.version(7).stores({ records: 'id, later', extra: 'id' });
    await newer.open();
    await newer.table('records').add({ id: 'client_1', kept: true });
    newer.close();
    await expect(openStore(name)).rejects.toMatchObject({ report: { code: 'store-newer' } });
    await newer.open();
    expect(await newer.table('records').get('client_1')).toEqual({ id: 'client_1', kept: true });
    await newer.delete();
  });

  it('says what to do when the browser refuses to keep data', async () => {
    const spy = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await expect(openStore(`test-${crypto.randomUUID()}`)).rejects.toMatchObject({
      report: { code: 'store-refused', passing: true },
    });
    spy.mockRestore();
  });

  it('tells a full disk from a refusal', () => {
    const full = openingFailure(new DOMException('no room', 'QuotaExceededError'));
    expect(full.report.code).toBe('store-full');
    // As Chromium 156 says it when the disk itself is full.
    const words =
      'IO error: …/000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)';
    expect(openingFailure(new DOMException(words, 'UnknownError')).report.code).toBe('store-full');
  });
});
