import { describe, expect, it } from 'vitest';
import { makeClock } from '../../lib/record/clock.ts';
import { at, client, note } from '../records.fixture.ts';
import { startEndpoint } from './endpoint.fixture.ts';

const { tokenFor } = await startEndpoint();
const { member: ann } = await tokenFor('Ann');
const { member: bob } = await tokenFor('Bob');

async function problem(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const { status, code, title, type } = await response.json();
  expect(status).toBe(response.status);
  expect([title, type]).toEqual([expect.any(String), `urn:clientside:problem:${code}`]);
  return `${status} ${code}`;
}

describe('a push', () => {
  it('answers each record in order: ok, noop, or rejected with its reason', async () => {
    const bad = { ...client('p2', 'x'), h: 'noon' };
    const answer = await (await ann.push([client('p1', 'A'), bad, client('p1', 'A')])).json();
    expect(answer.results).toEqual([
      { i: 0, s: 'ok' },
      { i: 1, s: 'rejected', code: 'invalid', field: 'h', detail: 'not a clock' },
      { i: 2, s: 'noop' },
    ]);
    expect(answer.seq).toBeGreaterThan(0);
    expect(Math.abs(Date.now() - answer.time)).toBeLessThan(60_000);
  });

  it('stamps the author from the token, whatever the client says', async () => {
    await bob.push([{ ...client('p3', 'C'), by: 'Ann' }]);
    const { records } = await (await ann.get('changes')).json();
    expect(records.find(({ id }: { id: string }) => id === 'client_p3').by).toBe('Bob');
  });

  it('gives back kinds and fields that nobody here knows', async () => {
    const odd = {
      id: 'moon_1',
      k: 'moon',
      v: 9,
      f: { 'phase/new': { deep: [1, null] } },
      h: at(1),
    };
    await ann.push([odd]);
    const { records } = await (await bob.get('changes')).json();
    expect(records.find(({ k }: { k: string }) => k === 'moon')).toEqual({ ...odd, by: 'Ann' });
  });

  it('never overwrites a note, and erases it when it is told to', async () => {
    await ann.push([note('p1', 'said')]);
    const [changed] = (await (await bob.push([note('p1', 'unsaid', 9)])).json()).results;
    expect(changed).toMatchObject({ s: 'rejected', code: 'immutable', field: 'text' });
    const erasure = { ...note('p1', ''), f: {}, h: at(5), e: at(5) };
    expect((await (await bob.push([erasure])).json()).results).toEqual([{ i: 0, s: 'ok' }]);
    const text = await (await ann.get('changes')).text();
    expect(text).not.toContain('said');
  });

  it('refuses a large record and a private note alone, and takes the others', async () => {
    const mine = note('p2', 'mine');
    const records = [
      client('p4', 'x'.repeat(270_000)),
      note('p3', 'x'.repeat(66_000)),
      { ...mine, f: { ...mine.f, visibility: 'private' } },
      client('p5', 'E'),
    ];
    const { results } = await (await ann.push(records)).json();
    expect(results.map((one: { code?: string }) => one.code ?? 'ok')).toEqual([
      'too_large',
      'too_large',
      'private',
      'ok',
    ]);
  });

  it('takes 500 records, and neither 501 nor more than a mebibyte', async () => {
    const many = Array.from({ length: 501 }, (_, i) => client(`m${i}`, 'M'));
    expect(await problem(await ann.push(many))).toBe('413 too_large');
    expect((await ann.push(many.slice(1))).status).toBe(200);
    const wide = Array.from({ length: 5 }, (_, i) => client(`w${i}`, 'x'.repeat(240_000)));
    expect(await problem(await ann.push(wide))).toBe('413 too_large');
    expect(await problem(await ann.push([client('w9', 'x'.repeat(10_000_000))]))).toBe(
      '413 too_large',
    );
  });

  it('takes a clock of 1970 and one 4 minutes ahead, and nothing beside one of 2099', async () => {
    const now = Date.now();
    const timed = (id: string, time: number) => ({
      ...client(id, 'T'),
      h: makeClock(time, 0, 'aaaaaaaa'),
    });
    expect((await ann.push([timed('t1', 0), timed('t2', now + 240_000)])).status).toBe(200);
    const late = timed('t3', Date.UTC(2099, 0));
    const refused = await ann.push([client('t4', 'T'), { ...client('t5', 'T'), d: late.h }]);
    expect(await refused.clone().json()).toMatchObject({ i: 1, time: expect.any(Number) });
    expect(await problem(refused)).toBe('422 clock_ahead');
    expect(await (await ann.get('changes')).text()).not.toContain('client_t4');
  });

  it('says what is wrong with a body that is none', async () => {
    const sent = async (body: string, headers = {}) => problem(await ann.send(body, headers));
    expect(await sent('{"records":[')).toBe('400 bad_request');
    expect(await sent('<html>')).toBe('400 bad_request');
    expect(await sent('{}')).toBe('400 bad_request');
    expect(await sent('[]')).toBe('400 bad_request');
    expect(await sent('{"records":{}}')).toBe('400 bad_request');
    expect(await sent('{"records":[]}', { 'content-type': 'text/plain' })).toBe(
      '415 unsupported_media',
    );
    expect(await sent('x', { 'content-encoding': 'gzip' })).toBe('415 unsupported_media');
    const zipped = await ann.send('x', { 'content-encoding': 'gzip' });
    expect(await zipped.json()).toMatchObject({
      title: 'Not plain JSON',
      detail: 'Send the body uncompressed.',
    });
    expect((await ann.push([])).status).toBe(200);
  });

  it('survives nesting that no stack would, and refuses that record', async () => {
    const deep = `${'['.repeat(300_000)}${']'.repeat(300_000)}`;
    const record = JSON.stringify({ ...client('n1', 'N'), f: { deep: 0 } }).replace(
      '0}',
      `${deep}}`,
    );
    const answer = await ann.send(`{"records":[${record}]}`);
    expect((await answer.json()).results[0]).toMatchObject({ code: 'invalid' });
  });
});
