import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Invite, makeInvite } from '../invites/invite.ts';
import { client } from '../records.fixture.ts';
import { memberOf, startEndpoint } from './endpoint.fixture.ts';

const MINUTE = 60_000;
const clock = { now: 1_800_000_000_000 };
const { url, store, logged } = await startEndpoint({ now: () => clock.now });
await store.createWorkspace('other');

/** An invite to the team that is kept, and its secret. */
async function invited(given: Partial<Invite> = {}) {
  const { now } = clock;
  const usual = { ws: 'team', role: 'editor', made: now, expires: now + 60 * MINUTE } as const;
  const made = makeInvite({ ...usual, ...given });
  await store.addInvites([made.invite]);
  return made;
}

const joinWith = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${url}/v1/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const join = (invite: string, more: Record<string, unknown> = {}) =>
  joinWith({ workspace: 'team', invite, name: 'Ann Lee', ...more });
const wordOf = (seed: string) => seed.repeat(22);

describe('joining', () => {
  it('gives a personal token that is good for what the invite says, under the name that was given', async () => {
    const { secret } = await invited({ lasts: MINUTE });
    const answer = await join(secret, { name: '  Ann Lee ' });
    const { token, ...said } = await answer.json();
    expect([answer.status, said]).toEqual([
      201,
      { workspace: 'team', role: 'editor', label: 'Ann Lee', expires: clock.now + MINUTE },
    ]);
    const member = memberOf(url, token);
    await member.push([{ ...client('1', 'A'), h: '0lp3xqk00-000-aaaaaaaa' }]);
    const { records } = await (await member.get('changes')).json();
    expect(records).toMatchObject([{ by: 'Ann Lee' }]);
    clock.now += MINUTE;
    expect((await member.get('changes')).status).toBe(401);
  });

  it('takes the invite’s own label before the name that is given, and asks who has neither, once more', async () => {
    const labelled = await invited({ label: 'Bob Ray', role: 'reader' });
    const nobody = { workspace: 'team', invite: labelled.secret };
    const bob = await (await joinWith(nobody)).json();
    expect(bob).toMatchObject({ label: 'Bob Ray', role: 'reader' });
    expect(bob).not.toHaveProperty('expires');
    const other = await invited({ label: 'Bob Ray' });
    expect(await (await join(other.secret, { name: 'Ann Lee' })).json()).toMatchObject({
      label: 'Bob Ray',
    });
    const { secret } = await invited();
    expect((await joinWith({ workspace: 'team', invite: secret })).status).toBe(400);
    expect((await join(secret)).status).toBe(201);
  });

  it('answers the same to a used, an expired, a revoked and an unknown invite, and one of another workspace', async () => {
    const used = await invited();
    await join(used.secret);
    const over = await invited({ expires: clock.now });
    const revoked = await invited();
    await store.revokeInvite(revoked.invite.id, clock.now);
    const elsewhere = await invited({ ws: 'other' });
    const unknown = makeInvite({ ...used.invite });
    const hash = used.invite.hash;
    const wrong = [used, over, revoked, elsewhere, unknown].map(({ secret }) => secret);
    const answers = await Promise.all(
      [...wrong, hash, "' or 1=1 --", ''].map((secret) => join(secret)),
    );
    const said = await Promise.all(
      answers.map(async (answer) => `${answer.status} ${await answer.text()}`),
    );
    expect(new Set(said).size).toBe(1);
    expect(said[0]).toMatch(/^403 .*"code":"invite_invalid"/);
    expect(await store.listTokens()).not.toContainEqual(expect.objectContaining({ ws: 'other' }));
  });

  it('lets one in of two who come with one invite at a time', async () => {
    const { secret } = await invited();
    const both = await Promise.all([
      join(secret, { nonce: wordOf('a') }),
      join(secret, { nonce: wordOf('b') }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 403]);
  });

  it('refuses a name that would pass for more than one line, and a body that is none', async () => {
    const { secret } = await invited();
    for (const name of ['a\r\nb', 'a\nX: y', 'a\u2028b', 'a\tb', ' ', 'x'.repeat(101), 7])
      expect((await join(secret, { name })).status).toBe(400);
    expect((await join(secret, { nonce: 'short' })).status).toBe(400);
    expect((await joinWith([])).status).toBe(400);
    expect((await joinWith({ pad: 'x'.repeat(20_000) })).status).toBe(413);
    expect((await joinWith({}, { 'content-encoding': 'gzip' })).status).toBe(415);
    expect((await join(secret)).status).toBe(201);
  });
});

describe('a lost answer', () => {
  it('locks nobody out: the same client gets another token, and the first is good for nothing', async () => {
    const { secret } = await invited();
    const nonce = wordOf('c');
    const first = await (await join(secret, { nonce })).json();
    clock.now += 9 * MINUTE;
    const second = await (await join(secret, { nonce })).json();
    expect(second.token).not.toBe(first.token);
    expect((await memberOf(url, first.token).get('changes')).status).toBe(401);
    expect((await memberOf(url, second.token).get('changes')).status).toBe(200);
    clock.now += 2 * MINUTE;
    expect((await join(secret, { nonce })).status).toBe(403);
    expect((await memberOf(url, second.token).get('changes')).status).toBe(200);
  });

  it('helps nobody else, nor whose token was revoked meanwhile', async () => {
    const { secret } = await invited({ label: 'Cy' });
    const nonce = wordOf('d');
    await join(secret, { nonce, name: undefined });
    expect((await join(secret, { nonce: wordOf('e') })).status).toBe(403);
    expect((await join(secret)).status).toBe(403);
    const [cy] = (await store.listTokens()).filter(({ label }) => label === 'Cy');
    await store.revokeToken(cy?.id ?? '', clock.now);
    expect((await join(secret, { nonce })).status).toBe(403);
  });
});

describe('what is told of it', () => {
  it('has neither invite nor token nor name in it', async () => {
    const { secret, invite } = await invited();
    const { token } = await (await join(secret, { nonce: wordOf('f') })).json();
    await join(secret);
    await expect.poll(() => logged.at(-1)?.code).toBe('invite_invalid');
    const text = JSON.stringify(logged);
    for (const word of [secret, invite.hash, token, wordOf('f'), 'Ann'])
      expect(text).not.toContain(word);
    expect(logged.at(-1)).toMatchObject({ route: '/v1/join', status: 403 });
  });

  it('is a page that loads and sends nothing, for who opens the link in a browser', async () => {
    const answer = await fetch(`${url}/join`);
    const page = await answer.text();
    const policy = answer.headers.get('content-security-policy');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|https?:|'self'/);
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page).toContain('<b>Sharing</b>');
    expect(page).not.toMatch(/<link|src=|href=|url\(|@import|fetch|http|\son\w+=|\sstyle=/i);
  });

  it.each(['style', 'script'])('lets that page’s one %s in by its hash', async (name) => {
    const answer = await fetch(`${url}/join`);
    const inline = (await answer.text()).split(new RegExp(`</?${name}>`));
    expect(inline).toHaveLength(3);
    const hash = createHash('sha256')
      .update(inline[1] ?? '')
      .digest('base64');
    expect(answer.headers.get('content-security-policy')).toContain(
      `; ${name}-src 'sha256-${hash}';`,
    );
  });
});
