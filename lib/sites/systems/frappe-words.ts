/** A form not yet saved: `new-customer-1`, and later `new-customer-` with ten letters by chance. */
const UNSAVED = /^new-([a-z0-9_-]+)-(?:[0-9]{1,4}|[a-z]{10})$/;

/** The name of a Frappe document, which is its id and may hold spaces, slashes and any letters. */
export function documentName(text: string): string | null {
  if (text.length > 200 || !/^[^\p{Cc}\p{Cs}]+$/u.test(text)) return null;
  return text === 'new' || text === 'view' ? null : text;
}

/** The kind of document that an unsaved form is for; one of another kind may have such a name: the customer `new-york-1`. */
export function unsavedKind(text: string): string | null {
  return text.length > 200 ? null : (UNSAVED.exec(text)?.[1] ?? null);
}
