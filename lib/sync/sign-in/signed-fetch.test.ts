import { describe, expect, it, vi } from 'vitest';
import { readMe } from '../enter-workspace.ts';
import { startFirm } from './firm.fixture.ts';
import { type PassPlace, signedFetch } from './signed-fetch.ts';
import type { Pass } from './signed-in.ts';

/** Somebody who has signed in, with a clock that the test sets. */
async function member() {
  const firm = await startFirm();
  const { by, pass } = await firm.enter();
  const kept: { pass: Pass | undefined } = { pass };
  const place: PassPlace = {
    name: crypto.randomUUID(),
    read: async () => kept.pass,
    replace: async (old, next) => {
      if (kept.pass === old) kept.pass = next;
    },
  };
  const clock = { late: 0, isShut: false };
  const asked: string[] = [];
  let staying: Promise<unknown> | undefined;
  /** Holds each request back until it is told to go. */
  const stay = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    staying = promise;
    return { go: resolve };
  };
  const counting: typeof fetch = async (input, init) => {
    await staying;
    asked.push(new URL(String(input)).pathname);
    if (clock.isShut && String(input).startsWith(firm.url))
      return new Response(null, { status: 401 });
    return fetch(input, init);
  };
  const now = () => Date.now() + clock.late;
  const signed = signedFetch({ fetch: counting, now }, by, place);
  const line = { fetch: signed };
  const me = () => readMe(line, { endpoint: firm.url, workspace: 'team', token: 'stale' });
  /** As if the endpoint had forgotten the token: no clock tells that before. */
  const spoil = () => {
    if (kept.pass) kept.pass = { ...kept.pass, token: `${pass.token}x` };
  };
  return { ...firm, kept, clock, asked, me, stay, signed, spoil, first: pass };
}

describe('who signed in', () => {
  it('goes on with the same token while it is good', async () => {
    const { me, login } = await member();
    expect(await me()).toMatchObject({ label: 'Ann' });
    expect(login.renewed).toBe(0);
  });

  it('has a new one before it ends', async () => {
    const { me, clock, login, kept, first } = await member();
    clock.late = 541_000;
    expect(await me()).toMatchObject({ label: 'Ann' });
    expect(login.renewed).toBe(1);
    expect(kept.pass?.renewal?.refresh).toMatch(/^[0-9a-f]{32}$/);
    expect(kept.pass?.renewal?.refresh).not.toBe(first.renewal?.refresh);
  });

  it('has a new one, once, where the endpoint takes the old one no more', async () => {
    const { me, spoil, login, asked } = await member();
    spoil();
    expect(await me()).toMatchObject({ label: 'Ann' });
    expect(asked).toEqual(['/v1/w/team/me', '/token', '/v1/w/team/me']);
    expect(login.renewed).toBe(1);
  });

  it('does not go round and round where the endpoint takes no token at all', async () => {
    const { me, clock, login, asked } = await member();
    clock.isShut = true;
    await expect(me()).rejects.toMatchObject({ facts: { code: 'unauthorized' } });
    expect([asked.length, login.renewed]).toEqual([3, 1]);
  });

  it('renews once for all that ask at once', async () => {
    const { me, clock, login } = await member();
    clock.late = 541_000;
    await Promise.all([me(), me(), me(), me()]);
    expect(login.renewed).toBe(1);
  });

  it('keeps what to renew with where the issuer gives none anew', async () => {
    const { me, clock, login, kept, first } = await member();
    login.gives = false;
    clock.late = 541_000;
    await me();
    expect(kept.pass?.renewal?.refresh).toBe(first.renewal?.refresh);
  });
});

describe('a sign-in', () => {
  it('has ended where the issuer does not renew it, and it is asked but once', async () => {
    const { me, spoil, login, kept } = await member();
    login.renews = false;
    spoil();
    await expect(me()).rejects.toMatchObject({ facts: { code: 'unauthorized' } });
    expect(kept.pass?.renewal?.refresh).toBeUndefined();
    await expect(me()).rejects.toMatchObject({ facts: { code: 'unauthorized' } });
    expect(login.forms.filter((form) => form.refresh_token)).toHaveLength(1);
  });

  it('has ended where there was never anything to renew it with', async () => {
    const { me, spoil, kept, login } = await member();
    if (kept.pass?.renewal) delete kept.pass.renewal.refresh;
    spoil();
    await expect(me()).rejects.toMatchObject({ facts: { code: 'unauthorized' } });
    expect(login.forms).toHaveLength(1);
  });

  it('has not ended because the issuer is away: the old one serves while it is good', async () => {
    const { me, clock, state, kept, goAway } = await member();
    await me();
    state.status = 503;
    clock.late = 541_000;
    expect(await me()).toMatchObject({ label: 'Ann' });
    clock.late = 601_000;
    await expect(me()).rejects.toMatchObject({ facts: { code: 'issuer_away' } });
    await goAway();
    await expect(me()).rejects.toMatchObject({ facts: { code: 'issuer_away' } });
    expect(kept.pass?.renewal?.refresh).toBeDefined();
  });

  it('holds nobody up who gives up waiting for it, and is renewed all the same', async () => {
    const { clock, login, stay, signed, url } = await member();
    clock.late = 541_000;
    const { go } = stay();
    const giveUp = new AbortController();
    const asking = signed(`${url}/healthz`, { signal: giveUp.signal });
    giveUp.abort(new Error('Somebody left.'));
    await expect(asking).rejects.toThrow('Somebody left.');
    expect(login.renewed).toBe(0);
    go();
    await vi.waitFor(() => expect(login.renewed).toBe(1));
  });

  it('is not handed on to another person by a renewal', async () => {
    const { me, clock, login, kept, first } = await member();
    for (const key of login.refresh.keys()) login.refresh.set(key, 'Eve');
    clock.late = 541_000;
    expect(await me()).toMatchObject({ label: 'Ann' });
    expect(kept.pass).toMatchObject({ token: first.token });
  });

  it('leaves no trace in the endpoint’s log', async () => {
    const { me, clock, logged, kept } = await member();
    clock.late = 541_000;
    await me();
    const text = JSON.stringify(logged);
    expect(logged.length).toBeGreaterThan(0);
    for (const part of `${kept.pass?.token}`.split('.')) expect(text).not.toContain(part);
  });
});
