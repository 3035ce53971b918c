/** Words that stand where a project does and are none. */
const RESERVED = new Set(['new', 'autocomplete']);

/** The identifier of a project, which never changes: small letters, digits, hyphens and underscores, not digits alone. */
export function redmineIdentifier(text: string): string | null {
  return /^(?![0-9]+$)[a-z0-9_-]{1,100}$/.test(text) && !RESERVED.has(text) ? text : null;
}

/** Another word that may open a project: its number, or its identifier in capitals where the database does not mind. */
export function redmineAlias(text: string): string | null {
  return /^[A-Za-z0-9_-]{1,100}$/.test(text) && !RESERVED.has(text.toLowerCase()) ? text : null;
}
