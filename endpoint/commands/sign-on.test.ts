import { describe, expect, it } from 'vitest';
import { startIssuer } from '../oidc/issuer.fixture.ts';
import { openIssuer } from '../oidc/issuer.ts';
import { readOidcSettings } from '../oidc/oidc-settings.ts';
import { reachIssuer } from './sign-on.ts';

const access = [{ group: '*', workspace: 'team', role: 'reader' }];

/** What the log has after a look at an issuer. */
async function lookedAt(issuer: string): Promise<unknown[]> {
  const given = { issuer, audience: 'clientside', clientId: 'ext', access };
  const settings = readOidcSettings(JSON.stringify(given));
  const said: unknown[] = [];
  const signOn = { settings, issuer: await openIssuer(settings) };
  await reachIssuer(signOn, (event) => said.push(event));
  return said;
}

describe('an issuer, when the endpoint starts', () => {
  it('that gives its keys is worth no word', async () => {
    const { issuer, state } = await startIssuer();
    expect(await lookedAt(issuer)).toEqual([]);
    expect(state.asked).toBe(1);
  });

  it.each([
    ['is not there', 'ECONNREFUSED'],
    ['says that it is another one', 'it says that it is another issuer'],
    ['answers with a failure', 'it answered 404'],
  ])('that %s is warned of once, with what to do', async (_, words) => {
    const { issuer, state, goAway } = await startIssuer();
    if (words === 'ECONNREFUSED') await goAway();
    else if (words.endsWith('404')) state.status = 404;
    else state.claimed = 'https://other.example';
    const said = await lookedAt(issuer);
    expect(said).toMatchObject([{ level: 'warn', cause: expect.stringContaining(words) }]);
    expect(JSON.stringify(said)).toContain(`Look at the issuer ${issuer} in the settings`);
  });
});
