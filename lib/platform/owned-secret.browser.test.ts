import { beforeEach, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';

const stored = new Map<string, unknown>();

function area() {
  return {
    get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
    set: async (values: object) => {
      for (const [key, value] of Object.entries(values)) stored.set(key, value);
    },
    remove: async (key: string) => void stored.delete(key),
  };
}

const storage = { local: area() };
const fake = { runtime: { id: 'own' }, storage };
Object.assign(globalThis, { browser: fake, chrome: fake });
const { ownSecret } = await import('./owned-secret.ts');
const token = () => ownSecret('secret', z.string(), '');
/** As after a start of the background: it knows nothing of this area. */
const restart = () => {
  storage.local = area();
};

beforeEach(() => {
  stored.clear();
  restart();
});

it('is there again after a restart, and lies in storage unreadable', async () => {
  await token().change(() => 'cs_very-secret');
  expect(await token().read()).toBe('cs_very-secret');
  restart();
  expect(await token().read()).toBe('cs_very-secret');
  expect(JSON.stringify(stored.get('secret'))).not.toContain('very');
});

it('is sealed differently each time, so that nobody sees whether it changed', async () => {
  await token().change(() => 'cs_very-secret');
  const before = JSON.stringify(stored.get('secret'));
  await token().change(() => 'cs_very-secret');
  expect(JSON.stringify(stored.get('secret'))).not.toBe(before);
});

it('is the fallback where somebody changed it, or where it was never sealed', async () => {
  await token().change(() => 'cs_very-secret');
  stored.set('secret', { ...(stored.get('secret') as object), iv: 'AAAAAAAAAAAAAAAA' });
  restart();
  expect(await token().read()).toBe('');
  stored.set('secret', 'cs_put-there');
  restart();
  expect(await token().read()).toBe('');
});

it('is sealed by a key that no script can read out', async () => {
  await token().change(() => 'cs_very-secret');
  const keys = await new Promise<CryptoKey[]>((done) => {
    const opening = indexedDB.open('clientside-seal');
    opening.onsuccess = () => {
      const all = opening.result.transaction('keys').objectStore('keys').getAll();
      all.onsuccess = () => done(all.result);
    };
  });
  expect(keys).toHaveLength(1);
  await expect(crypto.subtle.exportKey('raw', keys[0] as CryptoKey)).rejects.toThrow();
});

it('lies in storage as it was changed last, though it took longer to seal it before', async () => {
  const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, 'encrypt').mockImplementationOnce(async (...what) => {
    await new Promise((done) => setTimeout(done, 50));
    return encrypt(...what);
  });
  await Promise.all([token().change(() => 'cs_first'), token().change(() => 'cs_second')]);
  vi.restoreAllMocks();
  restart();
  expect(await token().read()).toBe('cs_second');
});
