import { once } from 'node:events';
import { createServer } from 'node:http';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterTests } from '../temporary-folder.fixture.ts';
import { loginState, makeLogin } from './issuer-login.fixture.ts';

type Key = { kid: string; alg: string; privateKey: CryptoKey; publicKey: CryptoKey };

/** A key of an issuer. */
export async function makeKey(kid: string, alg = 'ES256'): Promise<Key> {
  return { kid, alg, ...(await generateKeyPair(alg, { extractable: true })) };
}

/** An issuer of tokens on this machine, with its discovery, its keys, and a page to sign in at. */
export async function startIssuer() {
  const keys = [await makeKey('one')];
  const state = { keys, status: 200, asked: 0, described: 0, claimed: '', login: loginState() };
  const server = createServer(async (req, res) => {
    if (state.status === 200 && (await login(req, res))) return;
    const isKeys = req.url === '/keys';
    state[isKeys ? 'asked' : 'described'] += 1;
    res.statusCode = state.status;
    res.setHeader('content-type', 'application/json');
    const jwks = { keys: await Promise.all(state.keys.map(publicJwk)) };
    const doors = {
      authorization_endpoint: `${url()}/authorize`,
      token_endpoint: `${url()}/token`,
    };
    const discovery = { issuer: state.claimed, jwks_uri: `${url()}/keys`, ...doors };
    res.end(JSON.stringify(isKeys ? jwks : discovery));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = () => {
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  };
  const issuer = url();
  state.claimed = issuer;
  const tokenOf = tokenMaker(issuer, state);
  const login = makeLogin(issuer, state.login, tokenOf);
  const goAway = async () => {
    server.closeAllConnections();
    if (server.listening) await once(server.close(), 'close');
  };
  afterTests(goAway);
  return { issuer, state, goAway, tokenOf };
}

async function publicJwk({ kid, alg, publicKey }: Key) {
  return { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' };
}

/** Makes tokens that are good, but for what is asked to be otherwise. */
function tokenMaker(issuer: string, state: { keys: Key[] }) {
  return (claims: JWTPayload = {}, key?: { kid: string; alg: string; privateKey: unknown }) => {
    const { kid, alg, privateKey } = key ?? (state.keys[0] as Key);
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: issuer, aud: 'clientside', sub: 'u1', exp: now + 600, name: 'Ann Lee' };
    return new SignJWT({ groups: ['consultants'], ...usual, ...claims })
      .setProtectedHeader({ alg, kid })
      .sign(privateKey as CryptoKey);
  };
}
