import { Dexie } from 'dexie';
import { findByPrefix } from '../../lib/search/find-by-prefix.ts';
import type { ClientsideDatabase } from '../../lib/store/database.ts';
import { openStore } from '../../lib/store/open-store.ts';
import { loadSample } from '../../lib/store/starter.ts';
import { viewClient } from '../../lib/views/view-client.ts';
import { makeNameIndex, nameIndexSearch, scanSearch } from '../peers/dexie-searches.ts';
import { rowsOfClient } from '../seed.ts';

/** What runs in a page of the extension, on its own store, with the product's own code. */
export type InPage = typeof inPage;

const BATCH = 250;
let opening: Promise<ClientsideDatabase> | undefined;

function store(): Promise<ClientsideDatabase> {
  opening ??= openStore();
  return opening;
}

const inPage = {
  /** Puts the sample clients in, by the product's own way. */
  async sample(): Promise<void> {
    const read = async (name: string) => (await fetch(`/starter/${name}.json`)).json();
    await loadSample(await store(), await read('sample'), await read('payroll'), Date.now());
  },

  /** Puts the seeded clients from `from` up to `to` in; returns the milliseconds it took. */
  async seed({ from, to }: { from: number; to: number }): Promise<number> {
    const { records } = await store();
    const start = performance.now();
    for (let at = from; at < to; at += BATCH) {
      const length = Math.min(BATCH, to - at);
      await records.bulkAdd(Array.from({ length }, (_, i) => rowsOfClient(at + i)).flat());
    }
    return performance.now() - start;
  },

  /** How many records, and how many of them are people. */
  async count(): Promise<{ records: number; people: number }> {
    const { records } = await store();
    const range = records.where('[k+n]').between(['stakeholder', ''], ['stakeholder', '\uffff']);
    return { records: await records.count(), people: await range.count() };
  },

  /** Milliseconds to view each of some clients in full, as the card's view is made. */
  async viewTimes(clients: string[]): Promise<number[]> {
    const db = await store();
    const times = [];
    for (const client of clients) {
      const start = performance.now();
      const view = await viewClient(db, client, { now: Date.now() });
      times.push(performance.now() - start);
      if (!view || view.people.length === 0) throw new Error(`${client} has nothing to view`);
    }
    return times;
  },

  /** Milliseconds of each lookup by the product's index. */
  async lookupTimes(texts: string[]): Promise<number[]> {
    const db = await store();
    return timeEach(texts, (text) => findByPrefix(db, text, { limit: 6 }));
  },

  /** How many names each of the three ways finds, of at most six of a sort. */
  async found(text: string): Promise<{ ours: number; startsWith: number; scan: number }> {
    const db = await store();
    const { clients, people, personas } = await findByPrefix(db, text, { limit: 6 });
    return {
      ours: clients.length + people.length + personas.length,
      startsWith: (await nameIndexSearch(text, 6)).length,
      scan: (await scanSearch(db.records, text, 6)).length,
    };
  },

  /** Milliseconds of each lookup by looking at every record. */
  async scanTimes(texts: string[]): Promise<number[]> {
    const { records } = await store();
    return timeEach(texts, (text) => scanSearch(records, text, 6));
  },

  /** Makes a second database with a plain index of the names alone; returns how many it holds. */
  async makeNameIndex(): Promise<number> {
    return makeNameIndex((await store()).records);
  },

  /** Milliseconds of each lookup by that index. */
  async nameIndexTimes(texts: string[]): Promise<number[]> {
    return timeEach(texts, (text) => nameIndexSearch(text, 6));
  },
};

async function timeEach(
  texts: string[],
  find: (text: string) => PromiseLike<unknown>,
): Promise<number[]> {
  const times = [];
  for (const text of texts) {
    const start = performance.now();
    await find(text);
    times.push(performance.now() - start);
  }
  return times;
}

// Live queries of open pages must not run again for each batch.
Dexie.debug = false;
(globalThis as unknown as { bench: InPage }).bench = inPage;
