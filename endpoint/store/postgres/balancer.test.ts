import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startBalancer } from '../../balancer.fixture.ts';
import { memberOf } from '../../http/endpoint.fixture.ts';
import { type Member, memberToken, pullAll } from '../../members.fixture.ts';
import { spawnEndpoint } from '../../process.fixture.ts';
import { at, client } from '../../records.fixture.ts';
import { freshPlace } from '../fresh-place.fixture.ts';

const WRITERS = 4;
const PUSHES = 60;

/** A record of a writer's own, and a field of the record that all of them write. */
const edits = (who: number, i: number) => [
  client(`own-${who}-${i}`, 'O'),
  {
    ...client('all', ''),
    f: { [`f${who}-${i}`]: i },
    h: at(i, `aaaaaaa${who}`),
  },
];

/** Sends until it is acknowledged, as a client does that keeps what it could not send. */
async function insist(member: Member, records: unknown[]): Promise<void> {
  for (;;) {
    const answer = await member.push(records).catch(() => undefined);
    if (answer?.status === 200) return;
    await pause(10);
  }
}

/** Pulls by the cursor alone, waiting for changes, until it is told to stop and has seen all. */
function follow(member: Member) {
  const seen = new Set<string>();
  let isOver = false;
  const run = async () => {
    for (let since = ''; ; ) {
      const wasOver = isOver;
      const answer = await member.get(`changes?since=${since}&wait=1`).catch(() => undefined);
      const page = answer?.status === 200 ? await answer.json().catch(() => undefined) : undefined;
      if (!page) continue;
      for (const { id } of page.records) seen.add(id);
      since = page.next;
      if (wasOver && page.records.length === 0) return seen;
    }
  };
  const running = run();
  return {
    end() {
      isOver = true;
      return running;
    },
  };
}

describe('two endpoints on one PostgreSQL behind a balancer', { timeout: 60_000 }, () => {
  it('lose nothing that was acknowledged when one of them is killed, and all end with the same', async () => {
    const place = await freshPlace();
    const [one, two] = await Promise.all([spawnEndpoint(place), spawnEndpoint(place)]);
    const secret = await memberToken(place);
    const member = memberOf(await startBalancer([one.url, two.url]), secret);
    const following = follow(member);
    let acknowledged = 0;
    const half = (WRITERS * PUSHES) / 2;
    const { promise: halfWay, resolve: onHalfWay } = Promise.withResolvers<void>();
    const write = async (who: number) => {
      for (let i = 0; i < PUSHES; i += 1) {
        await insist(member, edits(who, i));
        acknowledged += 1;
        if (acknowledged > half) onHalfWay();
      }
    };
    const writing = Promise.all(Array.from({ length: WRITERS }, (_, who) => write(who)));
    // Told by the writers themselves: whoever looks now and then may come when all is written.
    await halfWay;
    const ended = two.end('SIGKILL');
    expect(acknowledged).toBeLessThan(WRITERS * PUSHES);
    await Promise.all([ended, writing]);
    const seen = await following.end();

    const three = await spawnEndpoint(place);
    const [first, second] = await Promise.all(
      [one, three].map(({ url }) => pullAll(memberOf(url, secret))),
    );
    expect(first).toEqual(second);
    const every = Array.from({ length: WRITERS }, (_, who) =>
      Array.from({ length: PUSHES }, (_, i) => edits(who, i)),
    ).flat(2);
    const ids = new Set(every.map(({ id }) => id));
    expect(new Set(first?.keys())).toEqual(ids);
    expect(seen).toEqual(ids);
    const fields = every.filter(({ id }) => id === 'client_all').flatMap(({ f }) => Object.keys(f));
    expect(Object.keys(first?.get('client_all')?.f ?? {}).toSorted()).toEqual(fields.toSorted());
    await Promise.all([one, three].map(({ end }) => end('SIGTERM')));
  });
});
