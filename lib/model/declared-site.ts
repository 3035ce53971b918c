import * as z from 'zod/mini';

/** The bare origin that an address stands for, or the text unchanged when it says more than an origin. */
function bareOrigin(text: string): string {
  if (!URL.canParse(text)) return text;
  const { protocol, pathname, search, hash, username, password, origin } = new URL(text);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  const isBare = pathname === '/' && !search && !hash && !username && !password;
  return isWeb && isBare ? origin : text;
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && text.startsWith('http');
}

/** A base path with one leading slash and none at its end. */
function tidyPath(text: string): string {
  const inner = text.split('/').filter(Boolean).join('/');
  return `/${inner}`;
}

const originSchema = z
  .string()
  .check(
    z.maxLength(300),
    z.overwrite(bareOrigin),
    z.refine(isOrigin, 'Write the address up to the first slash, such as https://crm.example.org'),
    z.describe('Scheme, host and port'),
  );

const basePathSchema = z
  .string()
  .check(
    z.maxLength(300),
    z.overwrite(tidyPath),
    z.regex(/^\/[^?#\\\s]*$/, 'Write a path, such as /crm'),
    z.describe('Where on the host the system starts'),
  );

/** A host on which, as the person said, one of the known systems runs. */
export const declaredSiteSchema = z.object({
  origin: originSchema,
  basePath: z.optional(basePathSchema),
  system: z
    .string()
    .check(z.regex(/^[a-z][a-z0-9-]{0,39}$/), z.describe('System, as it is listed')),
});
export type DeclaredSite = z.infer<typeof declaredSiteSchema>;
