import type { Page } from 'puppeteer-core';
import { PEOPLE_EACH } from '../seed.ts';
import type { Rig } from './browser.ts';
import { bundleInPage } from './bundle.ts';
import type { InPage } from './in-page.ts';

/** The store of the extension, as in-page.ts reaches it from a page of the extension. */
export type StorePage = {
  page: Page;
  call<K extends keyof InPage>(
    name: K,
    ...input: Parameters<InPage[K]>
  ): Promise<Awaited<ReturnType<InPage[K]>>>;
};

/** Clients seeded in one call, so that no call takes longer than the browser's patience. */
const STEP = 2_000;

/** Opens the store of the extension in a tab that runs none of the extension's own code. */
export async function openStorePage(rig: Rig): Promise<StorePage> {
  const page = await rig.quietPage();
  await page.evaluate(await bundleInPage());
  return {
    page,
    call: async (name, ...input) =>
      (await page.evaluate(
        (verb, args) => {
          const { bench } = globalThis as unknown as {
            bench: Record<string, (...args: unknown[]) => unknown>;
          };
          return bench[verb]?.(...args);
        },
        name,
        input as unknown[],
      )) as never,
  };
}

/** Fills the store up to so many seeded people; returns the milliseconds it took. */
export async function seedPeople(store: StorePage, people: number, before = 0): Promise<number> {
  const clients = Math.ceil(people / PEOPLE_EACH);
  let total = 0;
  for (let from = Math.ceil(before / PEOPLE_EACH); from < clients; from += STEP)
    total += await store.call('seed', { from, to: Math.min(from + STEP, clients) });
  return total;
}
