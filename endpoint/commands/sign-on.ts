import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SignOn } from '../http/call.ts';
import { openIssuer } from '../oidc/issuer.ts';
import { readOidcSettings } from '../oidc/oidc-settings.ts';
import { type Desk, Refused } from './command.ts';

/** Single sign-on by the settings in a file. */
export async function signOnBy(path: string, { folder }: Desk): Promise<SignOn> {
  const file = resolve(folder, path);
  try {
    const settings = readOidcSettings(readFileSync(file, 'utf8'));
    return { settings, issuer: await openIssuer(settings) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refused(`${file} can’t be used:\n  ${why}`);
  }
}
