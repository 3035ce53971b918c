import { describe, expect, it } from 'vitest';
import { memberOf } from './http/endpoint.fixture.ts';
import { type Member, memberToken, pullAll } from './members.fixture.ts';
import { spawnEndpoint } from './process.fixture.ts';
import { at, client } from './records.fixture.ts';
import { freshPlace, runSql } from './store/fresh-place.fixture.ts';

describe('two endpoints on one database', { timeout: 60_000 }, () => {
  it('lose nothing that either of them acknowledged, and tell the same', async () => {
    const place = await freshPlace();
    const both = await Promise.all([spawnEndpoint(place), spawnEndpoint(place)]);
    const secret = await memberToken(place);
    const members = both.map(({ url }) => memberOf(url, secret));
    const acknowledged: string[] = [];
    const write = async (member: Member, who: number) => {
      for (let i = 0; i < 30; i += 1) {
        const own = client(`own-${who}-${i}`, 'O');
        const field = {
          ...client('both', ''),
          f: { [`f${who}-${i}`]: i },
          h: at(i, 'aaaaaaa'.concat(`${who}`)),
        };
        const answer = await member.push([own, field]);
        expect([200, 503]).toContain(answer.status);
        if (answer.status === 200) acknowledged.push(`${who}-${i}`);
      }
    };
    // Somebody pulls all the while by the cursor alone, and must not miss anything.
    const seen = new Set<string>();
    let [since, isOver] = ['', false];
    const follow = async () => {
      while (true) {
        const wasOver = isOver;
        const page = await (await members[1]?.get(`changes?since=${since}`))?.json();
        for (const { id } of page.records) seen.add(id);
        since = page.next;
        if (wasOver && page.records.length === 0) return;
      }
    };
    const following = follow();
    await Promise.all([...members, ...members].map((member, who) => write(member, who)));
    isOver = true;
    await following;
    expect(acknowledged.length).toBeGreaterThan(100);
    const [one, two] = await Promise.all(members.map(pullAll));
    expect(one).toEqual(two);
    for (const name of acknowledged) {
      expect(one?.has(`client_own-${name}`)).toBe(true);
      expect(one?.get('client_both')?.f).toHaveProperty([`f${name}`]);
    }
    expect([...(one?.keys() ?? [])].filter((id) => !seen.has(id))).toEqual([]);
    expect(await Promise.all(both.map(({ end }) => end('SIGTERM')))).toEqual([0, 0]);
  });
});

describe('an endpoint that is killed', { timeout: 60_000 }, () => {
  it('has every record that it acknowledged, and counts right', async () => {
    const place = await freshPlace();
    const secret = await memberToken(place);
    const acknowledged: string[] = [];
    let number = 0;
    for (let life = 0; life < 2; life += 1) {
      const { url, end } = await spawnEndpoint(place);
      const member = memberOf(url, secret);
      const write = async () => {
        for (;;) {
          number += 1;
          const records = Array.from({ length: 20 }, (_, i) =>
            client(`${number}-${i}`, 'x'.repeat(500)),
          );
          const answer = await member
            .push(records)
            .then((res) => res.json())
            .catch(() => undefined);
          if (!answer) return;
          acknowledged.push(...records.map(({ id }) => id));
        }
      };
      const writing = Promise.all([write(), write(), write()]);
      const enough = acknowledged.length + 400;
      await expect
        .poll(() => acknowledged.length, { interval: 5, timeout: 25_000 })
        .toBeGreaterThan(enough);
      await end('SIGKILL');
      await writing;
    }
    const { url, end } = await spawnEndpoint(place);
    const there = await pullAll(memberOf(url, secret));
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
    expect(await end('SIGTERM')).toBe(0);
    if ('file' in place) expect(await runSql(place, 'pragma integrity_check')).toEqual([['ok']]);
  });
});
