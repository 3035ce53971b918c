import type { BrowserKind, DrivenBrowser, OpenOptions } from '../../tests/browser/driver/driver.ts';
import { type Member, openMember } from '../../tests/browser/sharing/member.ts';
import {
  type EndpointProcess,
  startEndpointProcess,
} from '../../tests/fixtures/endpoint-process.ts';

/** What two people need to share: an endpoint with a workspace, and a second browser with a profile of its own. */
export type SharedTable = { endpoint: EndpointProcess; ben: Member };

/** Starts both, and whatever was started is in `opened` to be ended, also where the rest fails. */
export async function layTable(
  kind: BrowserKind,
  options: OpenOptions,
  opened: (() => Promise<void>)[],
): Promise<SharedTable> {
  const endpoint = await startEndpointProcess();
  opened.push(endpoint.stop);
  await endpoint.command('workspace', 'create', 'team');
  const ben = await openMember(kind, { ...options, endpoint: endpoint.url });
  opened.push(() => ben.browser.close());
  return { endpoint, ben };
}

/** The workspace of a browser that is open already, which may reach the endpoint from now on. */
export async function seatIn(browser: DrivenBrowser, { url }: EndpointProcess): Promise<Member> {
  await browser.allow(`${url}/*`);
  return { browser, workspace: await browser.extensionPage('workspace.html#/sharing') };
}
