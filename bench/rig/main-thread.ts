import type { CDPSession, Page } from 'puppeteer-core';

/** Processor time that a page's main thread has used since it began, in milliseconds: all of it, and that of scripts. */
export type Used = { taskMs: number; scriptMs: number };

/** Reads what a page uses, in processor time: what other programs take is not in it. */
export type Meter = {
  read(): Promise<Used>;
  /** JavaScript heap after a garbage collection, in KB of 1,000 bytes. */
  readHeap(): Promise<number>;
};

/** Begins to meter a page before it loads. */
export async function openMeter(page: Page): Promise<Meter> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    read: async () => {
      const metrics = await readMetrics(session);
      return { taskMs: 1000 * metrics('TaskDuration'), scriptMs: 1000 * metrics('ScriptDuration') };
    },
    readHeap: async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await readMetrics(session))('JSHeapUsedSize') / 1000;
    },
  };
}

async function readMetrics(session: CDPSession): Promise<(name: string) => number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (wanted) => {
    const found = metrics.find(({ name }) => name === wanted);
    if (!found) throw new Error(`this browser does not tell ${wanted}`);
    return found.value;
  };
}
