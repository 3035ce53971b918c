import { endpointPattern } from '../../lib/messages/sharing/endpoint-pattern.ts';
import { holdHosts } from '../../lib/messages/sharing/hold-hosts.ts';
import { openSignInWindow, redirectUrl } from '../../lib/platform/identity.ts';
import { hasHost } from '../../lib/platform/permissions.ts';
import { greet } from '../../lib/sync/enter-workspace.ts';
import { type Doors, discover } from '../../lib/sync/sign-in/discover.ts';
import { signIn } from '../../lib/sync/sign-in/sign-in.ts';
import { readOffer } from '../../lib/sync/sign-in/sign-in-offer.ts';
import type { SignedIn } from '../../lib/sync/sign-in/signed-in.ts';

const how = { fetch: (...request: Parameters<typeof fetch>) => fetch(...request) };

/** Where one signs in to an endpoint, and the host patterns that this takes, as far as they are known. */
export type SignInPlace = { issuer: string; hosts: string[] };

/** Looks whether and where one signs in to an endpoint; fails with a Trouble. */
export async function findSignIn(endpoint: string): Promise<SignInPlace> {
  await greet(how, endpoint);
  const { issuer } = await readOffer(how, endpoint);
  // Without access to it yet: an issuer need not let everybody read this.
  const doors = await discover(how, issuer).catch(() => undefined);
  return { issuer, hosts: await noteHosts(issuer, doors) };
}

/** Signs in to an endpoint in a window of the issuer's, or says which hosts have to be allowed first; fails with a Trouble. */
export async function signInTo(endpoint: string): Promise<SignedIn | SignInPlace> {
  const offer = await readOffer(how, endpoint);
  const { issuer } = offer;
  const atFirst = await noteHosts(issuer);
  if (!(await hasAll(atFirst))) return { issuer, hosts: atFirst };
  const doors = await discover(how, issuer);
  const hosts = await noteHosts(issuer, doors);
  if (!(await hasAll(hosts))) return { issuer, hosts };
  return signIn(how, offer, doors, { redirect: redirectUrl(), open: openSignInWindow });
}

/** Known before they are asked for, so that no card is ever started on a page to sign in at. */
async function noteHosts(issuer: string, doors?: Doors): Promise<string[]> {
  const patterns = [issuer, ...(doors ? [doors.token] : [])].map(endpointPattern);
  const hosts = [...new Set(patterns.filter((pattern) => pattern !== null))];
  await holdHosts(hosts);
  return hosts;
}

async function hasAll(hosts: string[]): Promise<boolean> {
  return (await Promise.all(hosts.map(hasHost))).every(Boolean);
}
