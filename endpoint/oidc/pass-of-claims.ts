import { labelSchema } from '../tokens/label.ts';
import { hashOf, type Pass, ROLES } from '../tokens/token.ts';
import type { OidcSettings } from './oidc-settings.ts';

/** What an issuer says of somebody. */
export type Claims = Readonly<Record<string, unknown>>;

/** As what somebody is let into a workspace, or undefined when no group of theirs is. */
export function passOfClaims(
  { issuer, name, groups, access }: OidcSettings,
  claims: Claims,
  ws: string,
): Pass | undefined {
  const own = new Set([...textsOf(claimAt(claims, groups)), '*']);
  const roles = access
    .filter(({ workspace, group }) => workspace === ws && own.has(group))
    .map(({ role }) => ROLES.indexOf(role));
  const role = ROLES[Math.max(...roles)];
  // Who has none of the names is let in all the same: by the one that every token has.
  const label = [...name, 'sub'].flatMap((path) => labelFrom(claimAt(claims, path))).at(0);
  if (role === undefined || label === undefined) return undefined;
  const key = hashOf(`${issuer}|${String(claims.sub)}`);
  return { key, ws, role, label, expires: Number(claims.exp) * 1000 };
}

/** A claim by its name or, where there is none of that name, by the way that its dots lead. */
function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path
    .split('.')
    .reduce<unknown>(
      (at, step) =>
        at !== null && typeof at === 'object' && Object.hasOwn(at, step)
          ? (at as Claims)[step]
          : undefined,
      claims,
    );
}

function textsOf(claim: unknown): string[] {
  return [claim].flat().filter((one) => typeof one === 'string');
}

/** A name as one line: what an issuer allows in it and we don’t becomes a space. */
function labelFrom(claim: unknown): string[] {
  if (typeof claim !== 'string') return [];
  const line = claim.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim();
  const label = labelSchema.safeParse([...line].slice(0, 50).join(''));
  return label.success ? [label.data] : [];
}
