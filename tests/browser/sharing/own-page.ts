import type { Tab } from '../driver/driver.ts';

/** A team as the extension keeps it. */
export type KeptTeam = { id: string; title: string; store: string; joined?: { workspace: string } };
/** A record as it is shared: its fields, each with its clock, and whether it is gone. */
export type Shared = { id: string; k: string; f: Record<string, unknown>; clocks: string };

/** Sends the background one of our own pages' messages; the answer's value, or it fails with the advice. */
export async function tell(page: Tab, message: { type: string } & Record<string, unknown>) {
  const reply = await page.evaluate(
    async (sent) => (globalThis as unknown as Api).chrome.runtime.sendMessage(sent),
    message,
  );
  if (!reply.ok) throw new Error(`${message.type}: ${JSON.stringify(reply.failure)}`);
  return reply.value;
}

/** The team that is active. */
export async function activeTeam(page: Tab): Promise<KeptTeam> {
  const { teams } = (await readStorage(page)) as { teams: { active: string; teams: KeptTeam[] } };
  const team = teams.teams.find(({ id }) => id === teams.active);
  if (!team) throw new Error('No team is active.');
  return team;
}

/** All of the extension's local storage, as its own pages may read it. */
export async function readStorage(page: Tab): Promise<Record<string, unknown>> {
  return page.evaluate(async () => (globalThis as unknown as Api).chrome.storage.local.get());
}

/** The tokens by team, opened with the extension's own key: only its own pages can do that. */
export async function readTokens(page: Tab): Promise<string[]> {
  const text = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as Api;
    const { secrets } = (await chrome.storage.local.get()) as {
      secrets: Record<'iv' | 'sealed', string>;
    };
    const key = await new Promise<CryptoKey>((done, fail) => {
      const opening = indexedDB.open('clientside-seal');
      opening.onerror = fail;
      opening.onsuccess = () => {
        const found = opening.result.transaction('keys').objectStore('keys').get('seal');
        found.onerror = fail;
        found.onsuccess = () => done(found.result);
      };
    });
    const bytes = (part: string) => Uint8Array.from(atob(part), (letter) => letter.charCodeAt(0));
    const how = { name: 'AES-GCM', iv: bytes(secrets.iv) };
    const opened = await crypto.subtle.decrypt(how, key, bytes(secrets.sealed));
    return new TextDecoder().decode(opened);
  });
  const secrets = JSON.parse(text) as Record<string, { token: string }>;
  return Object.values(secrets).map(({ token }) => token);
}

/** Shares now, as the button does, and waits until that has ended. */
export async function shareNow(page: Tab): Promise<void> {
  await tell(page, { type: 'team.share', team: (await activeTeam(page)).id });
}

/** How many edits of the active team wait to be sent. */
export async function countWaiting(page: Tab): Promise<number> {
  return (await readTable(page, (await activeTeam(page)).store, 'outbox')).length;
}

/** Every record of the active team that is not for this device alone, by id: two browsers that share have the same. */
export async function sharedRecords(page: Tab): Promise<Shared[]> {
  const { store } = await activeTeam(page);
  const rows = (await readTable(page, store, 'records')) as (Shared & Stored)[];
  return rows
    .filter(({ local }) => local === undefined)
    .map(({ id, k, f, h, c = {}, d = '', e = '' }) => {
      const fields = Object.keys(f).sort();
      const clocks = fields.map((field) => `${field} ${c[field] ?? h}`).concat(d, e);
      return {
        id,
        k,
        f: Object.fromEntries(fields.map((field) => [field, f[field]])),
        clocks: clocks.join(),
      };
    });
}

/** The texts of the notes that a browser shares. */
export async function noteTexts(page: Tab): Promise<string[]> {
  const records = await sharedRecords(page);
  return records.filter(({ k }) => k === 'note').map(({ f }) => String(f.text));
}

/** The names of the databases that the extension has, and everything in them, as text. */
export async function allDatabases(page: Tab): Promise<{ names: string[]; text: string }> {
  const names = await page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => `${name}`),
  );
  const texts = [];
  for (const name of names)
    for (const table of await tableNames(page, name))
      texts.push(JSON.stringify(await readTable(page, name, table)));
  return { names, text: texts.join('\n') };
}

function tableNames(page: Tab, store: string): Promise<string[]> {
  return page.evaluate(
    (name) =>
      new Promise<string[]>((done, fail) => {
        const opening = indexedDB.open(name);
        opening.onerror = fail;
        opening.onsuccess = () => {
          done([...opening.result.objectStoreNames]);
          opening.result.close();
        };
      }),
    store,
  );
}

/** All that is in one table of a database, read past the extension. */
async function readTable(page: Tab, store: string, table: string): Promise<object[]> {
  const text = await page.evaluate(
    (from) =>
      new Promise<string>((done, fail) => {
        const opening = indexedDB.open(from.store);
        opening.onerror = fail;
        opening.onsuccess = () => {
          const all = opening.result.transaction(from.table).objectStore(from.table).getAll();
          all.onerror = fail;
          all.onsuccess = () => {
            done(JSON.stringify(all.result));
            opening.result.close();
          };
        };
      }),
    { store, table },
  );
  return JSON.parse(text);
}

type Stored = {
  h: string;
  c?: Record<string, string>;
  d?: string;
  e?: string;
  local?: string;
};

type Api = {
  chrome: {
    runtime: {
      sendMessage(
        message: unknown,
      ): Promise<{ ok: true; value: unknown } | { ok: false; failure: unknown }>;
    };
    storage: { local: { get(): Promise<Record<string, unknown>> } };
  };
};
