import { startEndpoint } from '../../../endpoint/http/endpoint.fixture.ts';
import { startIssuer } from '../../../endpoint/oidc/issuer.fixture.ts';
import { openIssuer } from '../../../endpoint/oidc/issuer.ts';
import { signInAt } from '../../../endpoint/oidc/issuer-login.fixture.ts';
import { readOidcSettings } from '../../../endpoint/oidc/oidc-settings.ts';
import { discover } from './discover.ts';
import { signIn } from './sign-in.ts';
import { readOffer } from './sign-in-offer.ts';

/** Where the browser of these tests catches the answer. */
export const REDIRECT = 'https://abcdefgh.chromiumapp.org/';

/** A firm with a real endpoint and a real issuer, whose people sign in without a browser. */
export async function startFirm(more: Record<string, unknown> = {}) {
  const issuer = await startIssuer();
  const access = [{ group: 'consultants', workspace: 'team', role: 'editor' }];
  const given = { issuer: issuer.issuer, audience: 'clientside', clientId: 'ext', access, ...more };
  const settings = readOidcSettings(JSON.stringify({ ...given, clockTolerance: 0 }));
  const endpoint = await startEndpoint({
    signOn: { settings, issuer: await openIssuer(settings) },
  });
  /** Signs in; `open` is what the person does at the page. */
  const enter = async (open = (url: string) => signInAt(url, 'Ann')) => {
    const offer = await readOffer({ fetch }, endpoint.url);
    const doors = await discover({ fetch }, offer.issuer);
    return signIn({ fetch }, offer, doors, { redirect: REDIRECT, open });
  };
  return {
    ...issuer,
    url: endpoint.url,
    logged: endpoint.logged,
    login: issuer.state.login,
    enter,
  };
}
