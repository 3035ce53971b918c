import type { CDPSession, Page, Protocol } from 'puppeteer-core';

/** What the page's renderer has used so far: processor time of the main thread in milliseconds, and JavaScript heap in KB of 1,000 bytes. */
export type Used = { taskMs: number; heapKb: number };

/** Reads what a page uses, in processor time: what other programs take is not in it. */
export type Meter = {
  page: Page;
  taskMs(): Promise<number>;
  /** After a garbage collection. */
  heapKb(): Promise<number>;
};

/** Begins to meter a page before it loads. */
export async function openMeter(page: Page): Promise<Meter> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    page,
    taskMs: async () => 1000 * (await metric(session, 'TaskDuration')),
    heapKb: async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await metric(session, 'JSHeapUsedSize')) / 1000;
    },
  };
}

async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === wanted);
  if (!found) throw new Error(`this browser does not tell ${wanted}`);
  return found.value;
}

/** Samples the page while `work` runs; returns the milliseconds spent in scripts of extensions and in all they call. */
export async function profileExtensions(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  return extensionTime(profile);
}

function extensionTime({
  nodes,
  samples = [],
  timeDeltas = [],
}: Protocol.Profiler.Profile): number {
  const self = new Map<number, number>();
  samples.forEach((id, at) => {
    self.set(id, (self.get(id) ?? 0) + (timeDeltas[at + 1] ?? 0));
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const timeBelow = (id: number, isInside: boolean): number => {
    const node = byId.get(id);
    if (!node) return 0;
    const inside = isInside || node.callFrame.url.startsWith('chrome-extension:');
    const below = (node.children ?? []).map((child) => timeBelow(child, inside));
    return below.reduce((sum, time) => sum + time, inside ? (self.get(id) ?? 0) : 0);
  };
  const [root] = nodes;
  return root ? timeBelow(root.id, false) / 1000 : 0;
}
