import { resolve } from 'node:path';
import type { SignOn } from '../http/call.ts';
import type { Log } from '../http/log.ts';
import { IssuerAway, openIssuer } from '../oidc/issuer.ts';
import { type OidcSettings, readOidcSettings } from '../oidc/oidc-settings.ts';
import type { Store } from '../store/store.ts';
import { type Desk, Refused } from './command.ts';
import { readGiven } from './read-given.ts';

/** Single sign-on by the settings in a file. */
export async function signOnBy(path: string, { folder }: Desk): Promise<SignOn> {
  const file = resolve(folder, path);
  const json = readGiven(file).toString();
  try {
    const settings = readOidcSettings(json);
    return { settings, issuer: await openIssuer(settings) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refused(`${file} can’t be used:\n  ${why}`);
  }
}

/** Looks once whether the issuer gives its keys, so that a wrong address is found before the first person signs in. It is served all the same: the issuer may be away for a while. */
export async function reachIssuer({ settings, issuer }: SignOn, log: Log): Promise<void> {
  try {
    await issuer.reach();
  } catch (error) {
    const why = error instanceof IssuerAway ? error.message : 'The issuer’s keys can’t be had.';
    const next = `Nobody can sign in until they can. Look at the issuer ${settings.issuer} in the settings, and whether this machine reaches it.`;
    log({ level: 'warn', cause: `${why} ${next}` });
  }
}

/** Refuses settings that let people into a workspace that is not there, with a line for each such place. */
export async function checkWorkspaces({ access }: OidcSettings, store: Store): Promise<void> {
  const lines: string[] = [];
  for (const [i, { workspace }] of access.entries())
    if ((await store.head(workspace)) === undefined)
      lines.push(`access[${i}].workspace: there is no workspace ${workspace}`);
  if (lines.length > 0)
    throw new Refused(
      `Single sign-on can’t begin:\n  ${lines.join('\n  ')}\nMake each first, with workspace create NAME.`,
    );
}
