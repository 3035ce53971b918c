import type { How } from '../ask-endpoint.ts';
import { Trouble } from '../trouble.ts';
import { claimsOf } from './claims-of.ts';
import { fetchTokens } from './fetch-tokens.ts';
import { passOf } from './pass-of.ts';
import type { Pass, SignInBy } from './signed-in.ts';

/** Renews what lets somebody in. Without anything to renew it with any more where the issuer says no, or gives a token for another person or of another kind; fails with the Trouble `issuer_away` where it can’t be asked now. */
export async function renew(
  how: How & { now?: () => number },
  by: SignInBy,
  { token, renewal }: Pass,
): Promise<Pass> {
  const { refresh, ...ended } = renewal ?? { renewAt: 0, until: 0 };
  const over = { token, renewal: ended };
  if (refresh === undefined) return over;
  try {
    const tokens = await fetchTokens(how, by.tokenEndpoint, {
      grant_type: 'refresh_token',
      refresh_token: refresh,
      client_id: by.clientId,
    });
    const kept = { refresh_token: refresh, ...tokens };
    const renewed = passOf(kept, by, (how.now ?? Date.now)());
    return claimsOf(renewed.token)?.sub === claimsOf(token)?.sub ? renewed : over;
  } catch (thrown) {
    const isNo = thrown instanceof Trouble && thrown.facts.code !== 'issuer_away';
    if (!isNo) throw thrown;
    return over;
  }
}
