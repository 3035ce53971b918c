import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { JWTPayload } from 'jose';

/** What the issuer knows of one attempt to sign in. */
type Asked = { redirect: string; nonce: string; challenge: string; name: string };
type MakeToken = (claims: JWTPayload) => Promise<string>;
type Form = URLSearchParams;

/** What a test may have the issuer do, and what the issuer has done. */
export function loginState() {
  return {
    /** For how many seconds tokens are good; which redirect addresses are allowed. */
    life: 600,
    redirects: /^https:\/\/[a-z0-9]+\.(chromiumapp\.org|extensions\.allizom\.org)\/$/,
    /** Whether it gives something to renew with, and whether it renews. */
    gives: true,
    renews: true,
    /** What it adds to ID tokens. */
    claims: {} as JWTPayload,
    renewed: 0,
    /** Each form that was posted for a token, and what may be renewed with. */
    forms: [] as Record<string, string>[],
    refresh: new Map<string, string>(),
  };
}
export type LoginState = ReturnType<typeof loginState>;

/** The doors of an issuer with a public client `ext`: a page to sign in at, and where codes become tokens. It is as strict as the standards let it be, and lets no page read its answers. */
export function makeLogin(issuer: string, state: LoginState, tokenOf: MakeToken) {
  const codes = new Map<string, Asked>();

  const authorize = (asked: Form, res: ServerResponse) => {
    const redirect = asked.get('redirect_uri') ?? '';
    const isWhole =
      state.redirects.test(redirect) &&
      asked.get('client_id') === 'ext' &&
      asked.get('response_type') === 'code' &&
      asked.get('code_challenge_method') === 'S256' &&
      asked.get('scope')?.split(' ').includes('openid');
    if (!isWhole) return void res.writeHead(400).end('This application is not known here.');
    res.setHeader('content-type', 'text/html; charset=utf-8');
    const hidden = [...asked].map(([k, v]) => `<input type="hidden" name="${k}" value="${v}">`);
    res.end(`<!doctype html><html lang="en"><title>Firm sign-in</title><h1>Firm sign-in</h1>
      <form method="post" action="/login"><label>Name <input name="name"></label>${hidden.join('')}
      <button name="yes" value="1">Sign in</button> <button>Refuse</button></form></html>`);
  };

  const login = (form: Form, res: ServerResponse) => {
    const get = (name: string) => form.get(name) ?? '';
    const to = new URL(get('redirect_uri'));
    const code = randomBytes(16).toString('hex');
    to.searchParams.set('state', get('state'));
    to.searchParams.set('iss', issuer);
    if (get('yes')) to.searchParams.set('code', code);
    else to.searchParams.set('error', 'access_denied');
    const challenge = get('code_challenge');
    const asked = { redirect: get('redirect_uri'), nonce: get('nonce'), challenge };
    codes.set(code, { ...asked, name: get('name') });
    res.writeHead(302, { location: to.href }).end();
  };

  const give = async (name: string, more: JWTPayload, res: ServerResponse) => {
    const now = Math.floor(Date.now() / 1000);
    const who = { sub: name.toLowerCase(), name, iat: now, exp: now + state.life };
    const refresh = randomBytes(16).toString('hex');
    if (state.gives) state.refresh.set(refresh, name);
    const given = {
      token_type: 'Bearer',
      expires_in: state.life,
      access_token: await tokenOf(who),
      id_token: await tokenOf({ ...who, aud: 'ext', ...more, ...state.claims }),
      ...(state.gives ? { refresh_token: refresh } : {}),
    };
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify(given));
  };

  const refuse = (res: ServerResponse, error: string) => {
    res.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
  };

  const token = async (form: Form, res: ServerResponse) => {
    state.forms.push(Object.fromEntries(form));
    const old = form.get('refresh_token') ?? '';
    const code = form.get('code') ?? '';
    const [name, asked] = [state.refresh.get(old), codes.get(code)];
    // Both are good once.
    codes.delete(code);
    state.refresh.delete(old);
    if (form.get('client_id') !== 'ext') return refuse(res, 'invalid_client');
    if (form.get('grant_type') === 'refresh_token') {
      if (name === undefined || !state.renews) return refuse(res, 'invalid_grant');
      state.renewed += 1;
      return give(name, {}, res);
    }
    const challenge = createHash('sha256').update(form.get('code_verifier') ?? '');
    const isRight =
      asked?.redirect === form.get('redirect_uri') &&
      asked?.challenge === challenge.digest('base64url');
    if (!asked || !isRight) return refuse(res, 'invalid_grant');
    return give(asked.name, { nonce: asked.nonce }, res);
  };

  /** Answers what concerns signing in; false for anything else. */
  return async (req: IncomingMessage, res: ServerResponse): Promise<boolean> => {
    const url = new URL(req.url ?? '/', issuer);
    const route = `${req.method} ${url.pathname}`;
    const form = new URLSearchParams(req.method === 'POST' ? await text(req) : '');
    if (route === 'GET /authorize') authorize(url.searchParams, res);
    else if (route === 'POST /login') login(form, res);
    else if (route === 'POST /token') await token(form, res);
    else return false;
    return true;
  };
}

/** Signs somebody in at the page of such an issuer as a browser would; the address that it leads to then. */
export async function signInAt(url: string, name: string, yes = '1'): Promise<string> {
  const page = await fetch(url);
  if (!page.ok) throw new Error(await page.text());
  const body = new URLSearchParams([...new URL(url).searchParams, ['name', name], ['yes', yes]]);
  const login = new URL('/login', url);
  const answer = await fetch(login, { method: 'POST', body, redirect: 'manual' });
  return answer.headers.get('location') ?? '';
}
