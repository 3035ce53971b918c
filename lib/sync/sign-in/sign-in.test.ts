import { describe, expect, it } from 'vitest';
import { startEndpoint } from '../../../endpoint/http/endpoint.fixture.ts';
import { signInAt } from '../../../endpoint/oidc/issuer-login.fixture.ts';
import { readMe } from '../enter-workspace.ts';
import { claimsOf } from './claims-of.ts';
import { discover } from './discover.ts';
import { REDIRECT, startFirm } from './firm.fixture.ts';
import { passOf } from './pass-of.ts';
import { challengeOf, randomText } from './pkce.ts';
import { readOffer } from './sign-in-offer.ts';

const trouble = (code: string) => ({ facts: { code } });

describe('a verifier', () => {
  it('is told by its SHA-256 alone, as RFC 7636 has it in its appendix', async () => {
    const challenge = await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk');
    expect(challenge).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
  });

  it('is 43 letters that are never the same', () => {
    expect(randomText()).toMatch(/^[\w-]{43}$/);
    expect(randomText()).not.toBe(randomText());
  });
});

describe('who signs in', () => {
  it('is let in at the endpoint by the access token, where that is for its audience', async () => {
    const { url, enter } = await startFirm();
    const { pass, by } = await enter();
    expect(claimsOf(pass.token)).toMatchObject({ aud: 'clientside', sub: 'ann' });
    const me = await readMe({ fetch }, { endpoint: url, workspace: 'team', token: pass.token });
    expect(me).toMatchObject({ label: 'Ann', role: 'editor' });
    expect(by).toMatchObject({ clientId: 'ext', audience: 'clientside' });
  });

  it('is let in by the ID token, where the audience is the client itself', async () => {
    const { url, enter } = await startFirm({ audience: 'ext' });
    const { pass } = await enter();
    expect(claimsOf(pass.token)).toMatchObject({ aud: 'ext', nonce: expect.any(String) });
    const me = await readMe({ fetch }, { endpoint: url, workspace: 'team', token: pass.token });
    expect(me).toMatchObject({ label: 'Ann' });
  });

  it('sends the verifier once, over the back, and never in an address', async () => {
    const { login, enter } = await startFirm();
    const opened: string[] = [];
    await enter((url) => {
      opened.push(url);
      return signInAt(url, 'Ann');
    });
    const [form] = login.forms;
    expect(form).toMatchObject({ grant_type: 'authorization_code', redirect_uri: REDIRECT });
    expect(opened[0]).not.toContain(form?.code_verifier);
    const challenge = await challengeOf(`${form?.code_verifier}`);
    expect(new URL(`${opened[0]}`).searchParams.get('code_challenge')).toBe(challenge);
  });

  it.each<[string, string, (at: URL) => void]>([
    ['of another attempt', 'sign_in_mixed', (at) => at.searchParams.set('state', 'x')],
    ['without a state', 'sign_in_mixed', (at) => at.searchParams.delete('state')],
    [
      'of another issuer',
      'sign_in_mixed',
      (at) => at.searchParams.set('iss', 'https://evil.example'),
    ],
    [
      'at another host',
      'sign_in_mixed',
      (at) => {
        at.hostname = 'evil.example';
      },
    ],
    ['with another’s code', 'sign_in_refused', (at) => at.searchParams.set('code', 'x')],
    ['without a code', 'sign_in_refused', (at) => at.searchParams.delete('code')],
  ])('is not let in by an answer %s', async (_what, code, change) => {
    const { enter, login } = await startFirm();
    const entering = enter(async (url) => {
      const answered = new URL(await signInAt(url, 'Ann'));
      change(answered);
      return answered.href;
    });
    await expect(entering).rejects.toMatchObject(trouble(code));
    if (code === 'sign_in_mixed') expect(login.forms).toEqual([]);
  });

  it('hears why, where the issuer says no or the window is closed', async () => {
    const { enter } = await startFirm();
    const refused = { facts: { code: 'sign_in_refused', detail: 'access_denied' } };
    await expect(enter((url) => signInAt(url, 'Ann', ''))).rejects.toMatchObject(refused);
    const closed = () => Promise.reject(new Error('The user did not approve access.'));
    await expect(enter(closed)).rejects.toMatchObject(trouble('sign_in_closed'));
  });

  it.each([
    ['another attempt', { nonce: 'x' }],
    ['no attempt at all', { nonce: undefined }],
    ['another client', { aud: 'other' }],
    ['another issuer', { iss: 'https://evil.example' }],
  ])('is not let in by an ID token for %s', async (_what, claims) => {
    const { enter, login } = await startFirm();
    login.claims = claims;
    await expect(enter()).rejects.toMatchObject(trouble('sign_in_mixed'));
  });

  it('is told where no token is for the endpoint', async () => {
    const { enter } = await startFirm({ audience: 'nobody' });
    await expect(enter()).rejects.toMatchObject(trouble('no_token'));
  });
});

describe('a token’s end', () => {
  it('is counted from now: this device’s clock may be wrong', async () => {
    const { pass, by } = await (await startFirm()).enter();
    const tokens = { access_token: pass.token };
    expect(passOf(tokens, by, 1000).renewal).toEqual({ renewAt: 541_000, until: 601_000 });
  });
});

describe('an endpoint', () => {
  it('says that one does not sign in there, where one does not', async () => {
    const { url } = await startEndpoint();
    await expect(readOffer({ fetch }, url)).rejects.toMatchObject(trouble('no_sign_in'));
  });

  it.each(['http://login.example', 'javascript:alert(1)', 'https://a:b@login.example'])(
    'sends nobody to %s',
    async (issuer) => {
      const offer = { issuer, clientId: 'ext', audience: 'a', scopes: [] };
      const answer = { fetch: async () => Response.json(offer) };
      const reading = readOffer(answer, 'https://endpoint.test');
      await expect(reading).rejects.toMatchObject(trouble('issuer_wrong'));
    },
  );
});

describe('an issuer', () => {
  it.each([
    ['is another', { issuer: 'https://other.example' }],
    [
      'has a page that can be read on the way',
      { authorization_endpoint: 'http://login.example/a' },
    ],
    ['takes codes where they can be read', { token_endpoint: 'http://login.example/t' }],
    ['has no door', { token_endpoint: undefined }],
  ])('is not gone to when it %s', async (_what, change) => {
    const issuer = 'https://login.example/realm';
    const said = {
      issuer,
      authorization_endpoint: 'https://login.example/a',
      token_endpoint: 'https://login.example/t',
    };
    const asked: string[] = [];
    const how = {
      fetch: async (url: unknown) => {
        asked.push(String(url));
        return Response.json({ ...said, ...change });
      },
    };
    await expect(discover(how, issuer)).rejects.toMatchObject(trouble('issuer_wrong'));
    expect(asked).toEqual([`${issuer}/.well-known/openid-configuration`]);
  });

  it('that is away is told so, and one that leads elsewhere is not followed', async () => {
    const { issuer, state, goAway } = await startFirm();
    state.status = 503;
    await expect(discover({ fetch }, issuer)).rejects.toMatchObject(trouble('issuer_away'));
    await goAway();
    await expect(discover({ fetch }, issuer)).rejects.toMatchObject(trouble('issuer_away'));
    const redirects: unknown[] = [];
    const how: { fetch: typeof fetch } = {
      fetch: async (_url, init) => {
        redirects.push(init?.redirect, init?.credentials);
        return Response.json({});
      },
    };
    await expect(discover(how, issuer)).rejects.toMatchObject(trouble('issuer_wrong'));
    expect(redirects).toEqual(['manual', 'omit']);
  });
});
