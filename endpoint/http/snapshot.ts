import type { Page } from '../store/store.ts';
import { passOf } from './authorize.ts';
import type { Call, House } from './call.ts';
import { cursorText } from './cursor.ts';
import type { Reply } from './reply.ts';

const PAGE = 1000;

/**
 * `GET /v1/w/{ws}/snapshot`: every record, one a line, and a last line with the cursor to go on from: without it the
 * snapshot is broken off. A record that is changed meanwhile may come twice, the later one last.
 */
export async function snapshot(house: House, call: Call): Promise<Reply> {
  const { ws } = call.token;
  const first = await house.store.changes(ws, 0, PAGE);
  const headers = { 'content-type': 'application/x-ndjson' };
  return { status: 200, headers, body: lines(house, call, first) };
}

async function* lines(house: House, { req, token: { ws } }: Call, first: Page) {
  const { store, metrics, now } = house;
  let page = first;
  for (let count = 0; ; page = await store.changes(ws, page.next, PAGE)) {
    if (page.epoch !== first.epoch) throw new Error('The workspace was restored meanwhile.');
    count += page.records.length;
    metrics.count('records_pulled', {}, page.records.length);
    if (page.records.length > 0) yield `${page.records.join('\n')}\n`;
    if (page.more) {
      await passOf(house, req, ws);
      continue;
    }
    const { check } = page;
    yield `${JSON.stringify({ next: cursorText(page), count, time: now(), check })}\n`;
    return;
  }
}
