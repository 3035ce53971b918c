import { createSecretKey } from 'node:crypto';
import { exportSPKI, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { memberOf, startEndpoint } from '../http/endpoint.fixture.ts';
import { client } from '../records.fixture.ts';
import { makeKey, startIssuer } from './issuer.fixture.ts';
import { openIssuer } from './issuer.ts';
import { readOidcSettings } from './oidc-settings.ts';

const access = [
  { group: 'consultants', workspace: 'team', role: 'editor' },
  { group: 'consultants', workspace: 'unmade', role: 'editor' },
  { group: 'partners', workspace: 'board', role: 'admin' },
];

/** An endpoint that lets people in by an issuer, which looks for new keys at once. */
async function firm(more: Record<string, unknown> = {}, times = {}) {
  const issuer = await startIssuer();
  const given = { issuer: issuer.issuer, audience: 'clientside', clientId: 'ext', access, ...more };
  const settings = readOidcSettings(JSON.stringify(given));
  const signOn = { settings, issuer: await openIssuer(settings, { cooldown: 0, ...times }) };
  const endpoint = await startEndpoint({ signOn });
  const ask = async (token: string, ws = 'team') => {
    const answer = await memberOf(endpoint.url, token, ws).get('me');
    const { code, ...said } = await answer.json();
    return answer.ok ? said : `${answer.status} ${code}`;
  };
  return { ...issuer, ...endpoint, signOn, ask };
}

const seconds = () => Math.floor(Date.now() / 1000);

describe('who signs in by the firm’s issuer', () => {
  it('is let in under the name and with the role that it says', async () => {
    const { tokenOf, url, ask } = await firm();
    const token = await tokenOf();
    expect(await ask(token)).toMatchObject({ role: 'editor', label: 'Ann Lee', workspace: 'team' });
    const member = memberOf(url, token);
    expect((await member.push([client('1', 'A')])).status).toBe(200);
    const { records } = await (await member.get('changes')).json();
    expect(records).toMatchObject([{ by: 'Ann Lee' }]);
  });

  it('is in no workspace but those of their groups, and in none that there is not', async () => {
    const { tokenOf, ask, store } = await firm();
    await store.createWorkspace('board');
    const token = await tokenOf();
    expect(await ask(token, 'board')).toBe('403 not_member');
    expect(await ask(token, 'unmade')).toBe('403 not_member');
    expect(await ask(await tokenOf({ groups: [] }))).toBe('403 not_member');
    expect(await ask(await tokenOf({ groups: 'partners' }), 'board')).toMatchObject({
      role: 'admin',
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ['is over', { exp: seconds() - 61 }],
    ['is not yet', { nbf: seconds() + 600 }],
    ['never ends', { exp: undefined }],
    ['is for another audience', { aud: 'other' }],
    ['is of another issuer', { iss: 'https://other.example' }],
    ['is of nobody', { sub: undefined }],
  ])('is refused with a token that %s', async (_what, claims) => {
    const { tokenOf, ask } = await firm();
    expect(await ask(await tokenOf(claims))).toBe('401 unauthorized');
  });

  it('may be in hundreds of groups', async () => {
    const { tokenOf, ask } = await firm();
    const others = Array.from({ length: 200 }, () => crypto.randomUUID());
    const token = await tokenOf({ groups: [...others, 'consultants'] });
    expect(token.length).toBeGreaterThan(10_000);
    expect(await ask(token)).toMatchObject({ role: 'editor' });
  });

  it('may have a clock that is a little off', async () => {
    const { tokenOf, ask } = await firm();
    const off = { exp: seconds() - 30, nbf: seconds() + 30 };
    expect(await ask(await tokenOf(off))).toMatchObject({ role: 'editor' });
    const strict = await firm({ clockTolerance: 0 });
    expect(await strict.ask(await strict.tokenOf(off))).toBe('401 unauthorized');
  });
});

describe('a forged token', () => {
  it('is refused: unsigned, signed with the public key as a secret, by a stranger, or changed', async () => {
    const { tokenOf, ask, state, issuer } = await firm();
    const key = state.keys[0] ?? (await makeKey('none'));
    const claims = { groups: ['consultants'], name: 'Eve' };
    const none = new UnsecuredJWT({ iss: issuer, aud: 'clientside', sub: 'u1', ...claims })
      .setExpirationTime('10m')
      .encode();
    const secret = createSecretKey(Buffer.from(await exportSPKI(key.publicKey)));
    const hmac = await tokenOf(claims, { kid: 'one', alg: 'HS256', privateKey: secret });
    const stranger = await tokenOf(claims, await makeKey('one'));
    const [head = '', , sign = ''] = (await tokenOf()).split('.');
    const [, body = ''] = stranger.split('.');
    const forged = [none, hmac, stranger, `${head}.${body}.${sign}`, `${head}.${body}.`, 'a.b.c'];
    for (const token of forged) expect(await ask(token)).toBe('401 unauthorized');
    expect(await ask(await tokenOf())).toMatchObject({ label: 'Ann Lee' });
  });

  it('is refused when its algorithm is not among those that were allowed', async () => {
    const { tokenOf, ask, state } = await firm({ algorithms: ['RS256'] });
    expect(await ask(await tokenOf())).toBe('401 unauthorized');
    state.keys = [await makeKey('rsa', 'RS256')];
    expect(await ask(await tokenOf())).toMatchObject({ label: 'Ann Lee' });
  });
});

describe('the issuer’s keys', () => {
  it('are looked for again when one is not known, and those that are gone are good no more', async () => {
    const { tokenOf, ask, state } = await firm();
    const old = await tokenOf();
    await ask(old);
    await ask(old);
    expect(state.asked).toBe(1);
    state.keys = [await makeKey('two')];
    expect(await ask(await tokenOf())).toMatchObject({ label: 'Ann Lee' });
    expect(state.asked).toBe(2);
    expect(await ask(old)).toBe('401 unauthorized');
  });

  it('are asked for once, however many come at the same time, also while they can’t be had', async () => {
    const { tokenOf, signOn, state } = await firm();
    const token = await tokenOf();
    const askAll = () =>
      Promise.allSettled(Array.from({ length: 20 }, () => signOn.issuer.claimsOf(token)));
    state.status = 500;
    expect((await askAll()).map(({ status }) => status)).not.toContain('fulfilled');
    expect(state.described).toBe(1);
    state.status = 200;
    expect((await askAll()).map(({ status }) => status)).not.toContain('rejected');
    expect([state.described, state.asked]).toEqual([2, 1]);
  });

  it('are not looked for at each token of a stranger', async () => {
    const { tokenOf, ask, state } = await firm({}, { cooldown: 60_000 });
    await ask(await tokenOf());
    for (let i = 0; i < 5; i += 1)
      expect(await ask(await tokenOf({}, await makeKey(`x${i}`)))).toBe('401 unauthorized');
    expect(state.asked).toBe(1);
  });

  it('that can’t be had now are no fault of the token: the client comes again', async () => {
    const { tokenOf, ask, state, url, goAway } = await firm();
    const token = await tokenOf();
    state.status = 500;
    expect(await ask(token)).toBe('503 unavailable');
    const answer = await memberOf(url, token).get('changes');
    expect(answer.headers.get('retry-after')).toBe('10');
    state.status = 200;
    expect(await ask(token)).toMatchObject({ label: 'Ann Lee' });
    await goAway();
    expect(await ask(token)).toMatchObject({ label: 'Ann Lee' });
    expect(await ask(await tokenOf({}, await makeKey('two')))).toBe('503 unavailable');
  });

  it('are not taken from an issuer that says it is another', async () => {
    const { tokenOf, ask, state, logged } = await firm();
    state.claimed = 'https://other.example';
    expect(await ask(await tokenOf())).toBe('503 unavailable');
    const cause = 'The issuer’s keys can’t be had: it says that it is another issuer.';
    expect(logged).toContainEqual({ level: 'warn', cause });
  });
});

describe('what is told', () => {
  it('has neither a token nor a name in it', async () => {
    const { tokenOf, ask, logged, state } = await firm();
    const token = await tokenOf();
    await ask(token);
    await ask(`${token}x`);
    state.keys = [];
    state.status = 500;
    await ask(await tokenOf({}, await makeKey('two')));
    expect(logged.filter(({ level }) => level !== 'info')).toEqual([
      { level: 'warn', cause: expect.stringMatching(/^The issuer’s keys can’t be had: [\w ]+\.$/) },
    ]);
    const text = JSON.stringify(logged);
    expect(logged.length).toBeGreaterThanOrEqual(3);
    for (const part of [...token.split('.'), 'Ann', 'consultants'])
      expect(text).not.toContain(part);
  });

  it('to a client that wants to sign in is what it needs, and nothing of groups', async () => {
    const { url, issuer } = await firm();
    expect(await (await fetch(`${url}/v1/sign-in`)).json()).toEqual({
      issuer,
      clientId: 'ext',
      audience: 'clientside',
      scopes: ['openid', 'profile'],
    });
  });

  it('is that there is none, where there is none; a token of that kind is as unknown as any', async () => {
    const { url } = await startEndpoint();
    const answer = await fetch(`${url}/v1/sign-in`);
    expect([answer.status, (await answer.json()).code]).toEqual([404, 'not_found']);
    const { tokenOf } = await startIssuer();
    expect((await memberOf(url, await tokenOf()).get('me')).status).toBe(401);
  });

  it('of tokens of ours is nothing new: they go on beside it', async () => {
    const { tokenFor } = await firm();
    const { member } = await tokenFor('Bob');
    expect(await (await member.get('me')).json()).toMatchObject({ label: 'Bob' });
  });
});
