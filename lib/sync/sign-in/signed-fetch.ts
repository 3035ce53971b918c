import type { How } from '../ask-endpoint.ts';
import { Trouble } from '../trouble.ts';
import { renew } from './renew.ts';
import type { Pass, SignInBy } from './signed-in.ts';

/** Where the pass of one team is: read it, and change it while it is still the one that was read. */
export type PassPlace = {
  name: string;
  read(): Promise<Pass | undefined>;
  replace(old: Pass, by: Pass): Promise<void>;
};

type Seams = How & { now?: () => number };

/** A `fetch` that asks with the token of who signed in: renewed before it ends, and once more when the endpoint does not take it. Fails with the Trouble `issuer_away` where that has to be and can’t. */
export function signedFetch(seams: Seams, by: SignInBy, place: PassPlace): typeof fetch {
  const { fetch, now = Date.now } = seams;
  const tokenNow = async () => {
    const pass = await place.read();
    const { renewAt, until } = pass?.renewal ?? { renewAt: Infinity, until: Infinity };
    if (!pass || now() < renewAt) return pass?.token;
    return renewOnce(seams, by, place, pass.token).catch((thrown) => {
      // The issuer is away: the old one serves as long as it is good.
      if (thrown instanceof Trouble && now() < until) return pass.token;
      throw thrown;
    });
  };
  return async (input, init) => {
    const first = await orAborted(tokenNow(), init?.signal);
    const answer = await fetch(input, withToken(init, first));
    if (answer.status !== 401 || first === undefined) return answer;
    const second = await orAborted(renewOnce(seams, by, place, first), init?.signal);
    if (second === undefined || second === first) return answer;
    await answer.body?.cancel();
    return fetch(input, withToken(init, second));
  };
}

/** Waits no longer than the signal lets it; a renewal goes on meanwhile, since what it is renewed with is good but once. */
async function orAborted<T>(work: Promise<T>, signal: AbortSignal | null | undefined): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

function withToken(init: RequestInit | undefined, token: string | undefined): RequestInit {
  const headers = new Headers(init?.headers);
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  return { ...init, headers };
}

/** The token after the one that is over. Whoever comes while it is renewed waits and takes the same: an issuer takes what it is renewed with but once. */
function renewOnce(
  seams: Seams,
  by: SignInBy,
  place: PassPlace,
  over: string,
): Promise<string | undefined> {
  return navigator.locks.request(`clientside sign-in ${place.name}`, async () => {
    const pass = await place.read();
    if (!pass || pass.token !== over) return pass?.token;
    if (pass.renewal?.refresh === undefined) return over;
    await place.replace(pass, await renew(seams, by, pass));
    return (await place.read())?.token;
  });
}
