import { LIMITS } from '../me.ts';

// One of each, as a client would meet it; the tests hold them against the schemas.

const time = 1_790_000_000_000;
const record = {
  id: 'client_1',
  k: 'client',
  v: 1,
  f: { name: 'Acme' },
  h: '0lp3xqk00-000-curlcurl',
};
const check = { count: 1, xor: '5f0c1b7d9a3e2468' };

export const health = { ok: true };
export const join = {
  workspace: 'team',
  invite: 'Jk3T0bF7cV1nQ9yZ4mX8sR2wL6hD5gA0eU_pI-oNtKb',
  name: 'Ann Lee',
  nonce: 'b7Yt2kQ9xW4mZ1nR8sV5',
};
export const joined = {
  workspace: 'team',
  token: 'cs_Jk3T0bF7cV1nQ9yZ4mX8sR2wL6hD5gA0eU_pI-oNtKb',
  role: 'editor',
  label: 'Ann Lee',
};
export const signIn = {
  issuer: 'https://login.example/realms/firm',
  clientId: 'clientside-extension',
  audience: 'clientside',
  scopes: ['openid', 'profile'],
};
export const push = { client: 'curl', schema: 1, records: [record] };
export const pushed = { results: [{ i: 0, s: 'ok' }], seq: 1, time };
export const page = {
  records: [{ ...record, by: 'Ann Lee' }],
  next: '3f9c0d1e2b4a5968.1',
  more: false,
  time,
  check,
};
export const me = {
  workspace: 'team',
  role: 'editor',
  label: 'Ann Lee',
  expires: time + 86_400_000,
  epoch: '3f9c0d1e2b4a5968',
  seq: 1,
  records: 1,
  encrypted: false,
  time,
  limits: LIMITS,
};
