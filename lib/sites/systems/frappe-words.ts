/** A form not yet saved: `new-customer-1`, and later `new-customer-` with ten letters by chance. */
const UNSAVED = /^new-[a-z0-9_-]+-(?:[0-9]{1,4}|[a-z]{10})$/;

/** The name of a Frappe document, which is its id and may hold spaces, slashes and any letters; null for an unsaved one. */
export function documentName(text: string): string | null {
  if (text.length > 200 || !/^[^\p{Cc}\p{Cs}]+$/u.test(text)) return null;
  return text === 'new' || text === 'view' || UNSAVED.test(text) ? null : text;
}
