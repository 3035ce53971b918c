import * as z from 'zod/mini';

/** A text that only this browser's own key opens, as base64. */
export const sealedSchema = z.object({ iv: z.string(), sealed: z.string() });
export type Sealed = z.infer<typeof sealedSchema>;

const DATABASE = 'clientside-seal';
const TABLE = 'keys';
const NAME = 'seal';

/** Seals a text with a key that never leaves the browser: no script can read it out, and content scripts do not reach the database that holds it. */
export async function seal(text: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = new TextEncoder().encode(text);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await theKey(), bytes);
  return { iv: toBase64(iv), sealed: toBase64(new Uint8Array(sealed)) };
}

/** Opens what was sealed; undefined where the key is another one or something was changed. */
export async function unseal({ iv, sealed }: Sealed): Promise<string | undefined> {
  try {
    const how = { name: 'AES-GCM', iv: fromBase64(iv) };
    const bytes = await crypto.subtle.decrypt(how, await theKey(), fromBase64(sealed));
    return new TextDecoder().decode(bytes);
  } catch (thrown) {
    // A database that can't be opened now is no broken seal: what it holds is not forgotten for that.
    if (thrown instanceof DOMException && thrown.name !== 'OperationError') throw thrown;
    return undefined;
  }
}

/** The key, made at its first use; whoever comes second takes the first one's. */
async function theKey(): Promise<CryptoKey> {
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const database = await asked(opening());
  try {
    const keys = database.transaction(TABLE, 'readwrite').objectStore(TABLE);
    const kept: CryptoKey | undefined = await asked(keys.get(NAME));
    if (kept) return kept;
    await asked(keys.put(fresh, NAME));
    return fresh;
  } finally {
    database.close();
  }
}

function opening(): IDBOpenDBRequest {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
  return request;
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
