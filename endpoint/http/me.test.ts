import { describe, expect, it } from 'vitest';
import { client } from '../records.fixture.ts';
import { memberOf, startEndpoint } from './endpoint.fixture.ts';

const { url, tokenFor, store } = await startEndpoint();

describe('who asks about themselves', () => {
  it('hears who they are here, where the workspace stands, and what they may send', async () => {
    const over = Date.now() + 60_000;
    const { member } = await tokenFor('Ann Lee', 'editor', over);
    await member.push([client('1', 'A'), client('2', 'B')]);
    const { next } = await (await member.get('changes')).json();
    const said = await (await member.get('me')).json();
    expect(`${said.epoch}.${said.seq}`).toBe(next);
    expect(said).toEqual({
      workspace: 'team',
      role: 'editor',
      label: 'Ann Lee',
      expires: over,
      epoch: expect.stringMatching(/^[0-9a-f]{16}$/),
      seq: 2,
      records: 2,
      encrypted: false,
      time: expect.any(Number),
      limits: expect.objectContaining({ pushRecords: 500, noteBytes: 65_536, waitSeconds: 25 }),
    });
  });

  it('hears nothing of an empty workspace but that it is empty, and nothing without a token of it', async () => {
    const { member, secret } = await tokenFor('Bob', 'reader');
    expect(await (await member.get('me')).json()).not.toHaveProperty('expires');
    await store.createWorkspace('empty');
    const { member: first } = await tokenFor('Cy', 'admin', undefined, 'empty');
    expect(await (await first.get('me')).json()).toMatchObject({ seq: 0, records: 0 });
    expect((await memberOf(url, secret, 'empty').get('me')).status).toBe(403);
    expect((await memberOf(url, 'wrong').get('me')).status).toBe(401);
  });
});
