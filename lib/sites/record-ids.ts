const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const NIL = '00000000-0000-0000-0000-000000000000';

/** Words that addresses carry where an id would be. */
const NO_ID = new Set('new create edit list view show index undefined null nan'.split(' '));

/** A GUID in lower case without braces; null for anything else and for the one that means "none". */
export function guid(text: string): string | null {
  const bare = /^\{([^{}]+)\}$/.exec(text)?.[1] ?? text;
  const lower = bare.toLowerCase();
  return bare.length === 36 && GUID.test(lower) && lower !== NIL ? lower : null;
}

/**
 * An id that says nothing: letters, digits, hyphens and underscores, in its own case; a GUID as `guid` reads it. Only
 * one as long as those made by chance may begin with a hyphen or an underscore.
 */
export function codeId(text: string): string | null {
  if (text.length > 64 || !/^(?:[A-Za-z0-9]|[_-](?=.{9}))[A-Za-z0-9_-]*$/.test(text)) return null;
  const lower = text.toLowerCase();
  if (GUID.test(lower)) return guid(text);
  return NO_ID.has(lower) ? null : text;
}
