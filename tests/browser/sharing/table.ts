import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EndpointProcess, startEndpointProcess } from '../../fixtures/endpoint-process.ts';
import { startLightning } from '../../fixtures/lightning/server.ts';
import { browsersToTest } from '../driver/browsers.ts';
import type { BrowserKind, Tab } from '../driver/driver.ts';
import { loaded } from '../on-lightning.ts';
import { loadSample, showCards } from '../product.ts';
import { type Member, openMember } from './member.ts';

/** A member with an account page in a tab, cards switched on. */
export type Seat = Member & { tab: Tab };

/** A real endpoint with the workspace `team`, and two who have not joined it yet: Ann, who has the sample, and Ben. */
export type Table = {
  endpoint: EndpointProcess;
  ann: Seat;
  ben: Seat;
  /** The folder that takes both browsers' downloads. */
  downloads: string;
  clear(): Promise<void>;
};

/** Starts it all, with the page at an address of the demo CRM open in both: one Chromium and one Firefox, where both are installed. */
export async function layTable(url: string): Promise<Table> {
  const [first, second = first] = browsersToTest();
  if (!first || !second) throw new Error('There is no browser.');
  const [endpoint, org] = await Promise.all([startEndpointProcess(), startLightning()]);
  await endpoint.command('workspace', 'create', 'team');
  const downloads = await mkdtemp(join(tmpdir(), 'clientside-exports-'));
  const patterns = ['*.force.com', '*.salesforce.com', '*.test'];
  const hosts = patterns.map((pattern) => ({ pattern, port: org.port }));
  const open = async (kind: BrowserKind): Promise<Seat> => {
    const member = await openMember(kind, { endpoint: endpoint.url, hosts, downloads });
    const tab = await member.browser.newTab(url);
    await loaded(tab);
    await showCards(member.browser, tab);
    return { ...member, tab };
  };
  const [ann, ben] = await Promise.all([open(first), open(second)]);
  await loadSample(ann.browser);
  return {
    endpoint,
    ann,
    ben,
    downloads,
    clear: async () => {
      for (const { browser } of [ann, ben]) await browser.close();
      await org.stop();
      await endpoint.stop();
      await rm(downloads, { recursive: true });
    },
  };
}
